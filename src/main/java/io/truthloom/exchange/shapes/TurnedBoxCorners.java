package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.common.Box;
import java.util.List;
import java.util.Optional;

/** Turned boxes of formats that have their four corners. */
public final class TurnedBoxCorners {
    /** How far, as a share of the longer side, corners may lie off a right-angled box: rounding of whole pixels. */
    private static final double TOLERANCE = 0.02;

    private TurnedBoxCorners() {}

    /** Clockwise on the screen, from the corner that was the top-left one before turning. */
    public static List<Point> of(BoxShape box) {
        Box plain = box.box();
        double cx = plain.centreX();
        double cy = plain.centreY();
        return List.of(
                turned(plain.x1(), plain.y1(), cx, cy, box.rotation()),
                turned(plain.x2(), plain.y1(), cx, cy, box.rotation()),
                turned(plain.x2(), plain.y2(), cx, cy, box.rotation()),
                turned(plain.x1(), plain.y2(), cx, cy, box.rotation()));
    }

    /** A point turned by degrees clockwise (y down) about a centre. */
    public static Point turned(double x, double y, double cx, double cy, double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        double dx = x - cx;
        double dy = y - cy;
        return new Point(cx + dx * cos - dy * sin, cy + dx * sin + dy * cos);
    }

    /**
     * The box with those corners, in the order of {@link #of} or against it; empty where they are not right-angled.
     *
     * @throws LeftOutException no area
     */
    public static Optional<BoxShape> box(List<Point> corners) {
        if (corners.size() != 4) {
            return Optional.empty();
        }
        Point a = corners.get(0);
        Point c = corners.get(2);
        boolean clockwise = cross(a, corners.get(1), c) >= 0;
        Point b = clockwise ? corners.get(1) : corners.get(3);
        Point d = clockwise ? corners.get(3) : corners.get(1);
        double width = (a.distance(b) + d.distance(c)) / 2;
        double height = (b.distance(c) + a.distance(d)) / 2;
        double degrees = Math.toDegrees(Math.atan2(b.y() - a.y(), b.x() - a.x()));
        double cx = (a.x() + b.x() + c.x() + d.x()) / 4;
        double cy = (a.y() + b.y() + c.y() + d.y()) / 4;
        BoxShape box = FoundShapes.box(cx - width / 2, cy - height / 2, width, height, degrees);
        double allowed = Math.max(1, TOLERANCE * Math.max(width, height));
        List<Point> expected = of(box);
        boolean rightAngled = expected.get(0).distance(a) <= allowed
                && expected.get(1).distance(b) <= allowed
                && expected.get(2).distance(c) <= allowed
                && expected.get(3).distance(d) <= allowed;
        return rightAngled ? Optional.of(box) : Optional.empty();
    }

    private static double cross(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
