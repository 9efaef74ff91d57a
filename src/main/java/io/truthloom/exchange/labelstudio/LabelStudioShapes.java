package io.truthloom.exchange.labelstudio;

import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Regions by their type: "rectanglelabels" and "rectangle" are the same shape. */
final class LabelStudioShapes {
    private LabelStudioShapes() {}

    static boolean isRegion(String type) {
        return List.of("rectangle", "ellipse", "polygon", "keypoint", "brush").contains(plain(type));
    }

    private static String plain(String type) {
        return type.endsWith("labels") ? type.substring(0, type.length() - "labels".length()) : type;
    }

    static Shape read(String type, JsonNode value, PictureSize size) {
        return switch (plain(type)) {
            case "rectangle" -> PercentBox.of(value).box(size.width(), size.height());
            case "ellipse" ->
                FoundShapes.ellipse(
                        JsonFields.number(value, "x") * size.width() / 100,
                        JsonFields.number(value, "y") * size.height() / 100,
                        JsonFields.number(value, "radiusX") * size.width() / 100,
                        JsonFields.number(value, "radiusY") * size.height() / 100,
                        JsonFields.number(value, "rotation", 0));
            case "polygon" -> polygon(value, size);
            case "keypoint" ->
                FoundShapes.points(List.of(new Point(
                        JsonFields.number(value, "x") * size.width() / 100,
                        JsonFields.number(value, "y") * size.height() / 100)));
            case "brush" ->
                BrushRuns.read(JsonFields.array(value, "rle"), FoundShapes.size(size.width(), size.height()));
            default -> throw new LeftOutException("Regions of kinds that there is no place for left out");
        };
    }

    private static Shape polygon(JsonNode value, PictureSize size) {
        List<Point> points = JsonFields.points(JsonFields.array(value, "points")).stream()
                .map(p -> new Point(
                        FoundShapes.finite(p.x() * size.width() / 100),
                        FoundShapes.finite(p.y() * size.height() / 100)))
                .toList();
        boolean open = value.has("closed") && !JsonFields.isTrue(value, "closed");
        return open ? FoundShapes.polyline(points) : FoundShapes.polygon(points);
    }
}
