package io.truthloom.exchange.labelme;

import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.shapes.BoxCorners;
import io.truthloom.exchange.shapes.CroppedMask;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shapes by their "shape_type"; the older files say none, which means polygon. */
final class LabelMeShapes {
    /** How far, as a share of the longer side, corners may lie off a box: other programs keep whole pixels. */
    private static final double ROUNDING = 0.02;

    private LabelMeShapes() {}

    /** @param size of the picture, for masks; null where nobody knows it */
    static Shape read(JsonNode shape, @Nullable PictureSize size) {
        List<Point> points = JsonFields.points(JsonFields.array(shape, "points"));
        return switch (JsonFields.text(shape, "shape_type").orElse("polygon")) {
            case "rectangle" -> rectangle(points);
            case "oriented_rectangle", "rotation" -> boxOrPolygon(points);
            case "circle" -> circle(points);
            case "polygon" -> FoundShapes.polygon(points);
            case "line", "linestrip" -> FoundShapes.polyline(points);
            case "point", "points" -> FoundShapes.points(points);
            case "mask" -> mask(shape, points, size);
            default -> throw new LeftOutException("Shapes of kinds that there is no place for left out");
        };
    }

    /** Two corners in any order, or, as some programs write it, all four. */
    private static Shape rectangle(List<Point> points) {
        if (points.size() == 4) {
            return boxOrPolygon(points);
        }
        if (points.size() != 2) {
            throw new LeftOutException("Boxes without two corners left out");
        }
        Point a = points.get(0);
        Point b = points.get(1);
        return FoundShapes.corners(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()), Math.max(a.y(), b.y()), 0);
    }

    /** A turned box where four corners make one. */
    private static Shape boxOrPolygon(List<Point> points) {
        if (points.size() != 4) {
            return FoundShapes.polygon(points);
        }
        double width = points.get(0).distance(points.get(1));
        double height = points.get(1).distance(points.get(2));
        if (width == 0 || height == 0) {
            throw new LeftOutException("Boxes without area left out");
        }
        double tolerance = Math.max(1, ROUNDING * Math.max(width, height));
        return BoxCorners.toBox(points, tolerance).<Shape>map(box -> box).orElseGet(() -> FoundShapes.polygon(points));
    }

    /** The centre and a point on the circle. */
    private static Shape circle(List<Point> points) {
        if (points.size() != 2) {
            throw new LeftOutException("Circles without two points left out");
        }
        Point centre = points.get(0);
        double radius = centre.distance(points.get(1));
        return FoundShapes.ellipse(centre.x(), centre.y(), radius, radius, 0);
    }

    private static Shape mask(JsonNode shape, List<Point> points, @Nullable PictureSize size) {
        if (size == null) {
            throw new LeftOutException("Masks of pictures of unknown size left out");
        }
        if (points.isEmpty()) {
            throw new LeftOutException("Masks without a place left out");
        }
        try {
            byte[] png = Base64.getMimeDecoder()
                    .decode(JsonFields.text(shape, "mask").orElse(""));
            return CroppedMask.read(
                    png,
                    Math.round(points.getFirst().x()),
                    Math.round(points.getFirst().y()),
                    FoundShapes.size(size.width(), size.height()));
        } catch (IllegalArgumentException e) {
            throw new LeftOutException("Masks whose picture can't be read left out");
        }
    }
}
