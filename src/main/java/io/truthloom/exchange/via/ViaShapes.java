package io.truthloom.exchange.via;

import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Shapes by their "name". The angle of an ellipse is in radians. */
final class ViaShapes {
    private ViaShapes() {}

    static Shape read(JsonNode shape) {
        return switch (JsonFields.text(shape, "name").orElse("")) {
            case "rect" ->
                FoundShapes.box(
                        JsonFields.number(shape, "x"),
                        JsonFields.number(shape, "y"),
                        JsonFields.number(shape, "width"),
                        JsonFields.number(shape, "height"),
                        0);
            case "circle" -> {
                double r = JsonFields.number(shape, "r");
                yield FoundShapes.ellipse(JsonFields.number(shape, "cx"), JsonFields.number(shape, "cy"), r, r, 0);
            }
            case "ellipse" ->
                FoundShapes.ellipse(
                        JsonFields.number(shape, "cx"),
                        JsonFields.number(shape, "cy"),
                        JsonFields.number(shape, "rx"),
                        JsonFields.number(shape, "ry"),
                        Math.toDegrees(JsonFields.number(shape, "theta", 0)));
            case "polygon" -> FoundShapes.polygon(points(shape));
            case "polyline" -> FoundShapes.polyline(points(shape));
            case "point" ->
                FoundShapes.points(List.of(new Point(JsonFields.number(shape, "cx"), JsonFields.number(shape, "cy"))));
            default -> throw new LeftOutException("Regions of kinds that there is no place for left out");
        };
    }

    private static List<Point> points(JsonNode shape) {
        double[] xs = JsonFields.numbers(JsonFields.array(shape, "all_points_x"));
        double[] ys = JsonFields.numbers(JsonFields.array(shape, "all_points_y"));
        if (xs.length != ys.length) {
            throw new LeftOutException("Shapes with an odd count of coordinates left out");
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            points.add(new Point(xs[i], ys[i]));
        }
        return points;
    }
}
