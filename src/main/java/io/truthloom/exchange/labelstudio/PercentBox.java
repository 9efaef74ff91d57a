package io.truthloom.exchange.labelstudio;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.shapes.BoxCorners;
import io.truthloom.exchange.shapes.FoundShapes;
import tools.jackson.databind.JsonNode;

/** A box in percent of the picture, turned about its top-left corner: {@code x} and {@code y} are where that corner is. */
record PercentBox(double x, double y, double width, double height, double rotation) {
    static PercentBox of(BoxShape box, int width, int height) {
        Point corner = BoxCorners.of(box).getFirst();
        return new PercentBox(
                100 * corner.x() / width,
                100 * corner.y() / height,
                100 * box.box().width() / width,
                100 * box.box().height() / height,
                box.rotation());
    }

    static PercentBox of(JsonNode value) {
        return new PercentBox(
                JsonFields.number(value, "x"),
                JsonFields.number(value, "y"),
                JsonFields.number(value, "width"),
                JsonFields.number(value, "height"),
                JsonFields.number(value, "rotation", 0));
    }

    BoxShape box(int pictureWidth, int pictureHeight) {
        double left = x * pictureWidth / 100;
        double top = y * pictureHeight / 100;
        double wide = FoundShapes.finite(width * pictureWidth / 100);
        double high = FoundShapes.finite(height * pictureHeight / 100);
        Point centre = BoxCorners.turned(left + wide / 2, top + high / 2, left, top, rotation);
        return FoundShapes.box(centre.x() - wide / 2, centre.y() - high / 2, wide, high, rotation);
    }
}
