package io.truthloom.exchange.cvat;

import static io.truthloom.exchange.cvat.XmlNumbers.coordinate;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shapes from the attributes of their elements; masks, skeletons and tags are read where they stand. */
final class ShapeReading {
    /** Elements that are shapes, with those that can't be taken. */
    static final Set<String> SHAPES =
            Set.of("box", "ellipse", "polygon", "polyline", "points", "mask", "skeleton", "cuboid");

    private ShapeReading() {}

    static Shape shape(String element, Map<String, String> attributes) {
        return switch (element) {
            case "box" -> box(attributes);
            case "ellipse" -> ellipse(attributes);
            case "polygon" -> new PolygonShape(atLeast(3, "Polygons with under three corners left out", attributes));
            case "polyline" -> new PolylineShape(atLeast(2, "Lines with under two points left out", attributes));
            case "points" -> new PointsShape(atLeast(1, "Points without a point left out", attributes));
            case "cuboid" -> throw new LeftOutException("Cuboids left out, which there are none of here");
            default -> throw new LeftOutException("Shapes of an unknown kind left out");
        };
    }

    private static Shape box(Map<String, String> attributes) {
        double left = coordinate(attributes, "xtl");
        double top = coordinate(attributes, "ytl");
        double right = coordinate(attributes, "xbr");
        double bottom = coordinate(attributes, "ybr");
        if (left > right || top > bottom) {
            throw new LeftOutException("Boxes with swapped corners left out");
        }
        if (left == right || top == bottom) {
            throw new LeftOutException("Boxes without area left out");
        }
        return new BoxShape(left, top, right, bottom, XmlNumbers.rotation(attributes));
    }

    private static Shape ellipse(Map<String, String> attributes) {
        double rx = coordinate(attributes, "rx");
        double ry = coordinate(attributes, "ry");
        if (rx <= 0 || ry <= 0) {
            throw new LeftOutException("Ellipses without area left out");
        }
        return new EllipseShape(
                coordinate(attributes, "cx"), coordinate(attributes, "cy"), rx, ry, XmlNumbers.rotation(attributes));
    }

    private static List<Point> atLeast(int count, String sentence, Map<String, String> attributes) {
        List<Point> points = points(attributes.getOrDefault("points", ""));
        if (points.size() < count) {
            throw new LeftOutException(sentence);
        }
        return points;
    }

    /** {@code x,y;x,y}. */
    static List<Point> points(String text) {
        List<Point> points = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            int semicolon = text.indexOf(';', position);
            int end = semicolon < 0 ? text.length() : semicolon;
            int comma = text.indexOf(',', position);
            if (comma < 0 || comma > end) {
                throw new LeftOutException("Shapes with coordinates that are no numbers left out");
            }
            points.add(
                    new Point(coordinate(text.substring(position, comma)), coordinate(text.substring(comma + 1, end))));
            position = end + 1;
        }
        return points;
    }
}
