package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.common.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turned boxes as four corners, clockwise (y down) from the one that is top-left before turning. */
public final class BoxCorners {
    private static final double ROUNDING = 0.02;

    private BoxCorners() {}

    public static List<Point> of(BoxShape box) {
        Box flat = box.box();
        return Stream.of(
                        new Point(box.x1(), box.y1()),
                        new Point(box.x2(), box.y1()),
                        new Point(box.x2(), box.y2()),
                        new Point(box.x1(), box.y2()))
                .map(corner -> turned(corner.x(), corner.y(), flat.centreX(), flat.centreY(), box.rotation()))
                .toList();
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
     * The box with these corners; the first edge is its top before turning.
     *
     * @param four in either direction
     * @param tolerance how far, in pixels, a corner may lie from the box's own
     * @return empty where they make no rectangle, or one without area
     */
    public static Optional<BoxShape> toBox(List<Point> four, double tolerance) {
        Point first = four.get(0);
        boolean clockwise = cross(first, four.get(1), four.get(3)) > 0;
        Point along = clockwise ? four.get(1) : four.get(3);
        Point down = clockwise ? four.get(3) : four.get(1);
        double width = first.distance(along);
        double height = first.distance(down);
        if (width <= 0 || height <= 0) {
            return Optional.empty();
        }
        double turn = Math.toDegrees(Math.atan2(along.y() - first.y(), along.x() - first.x()));
        // a rounded corner must not turn a box that stands straight
        double rounding = Math.min(tolerance, ROUNDING);
        boolean straight = Math.abs(along.y() - first.y()) <= rounding
                && Math.abs(down.x() - first.x()) <= rounding
                && along.x() > first.x();
        double cx = four.stream().mapToDouble(Point::x).average().orElseThrow();
        double cy = four.stream().mapToDouble(Point::y).average().orElseThrow();
        BoxShape box = BoxShape.of(Box.ofCentre(cx, cy, width, height), straight ? 0 : turn);
        List<Point> given = List.of(first, along, four.get(2), down);
        List<Point> made = of(box);
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).distance(given.get(i)) > tolerance) {
                return Optional.empty();
            }
        }
        return Optional.of(box);
    }

    private static double cross(Point origin, Point a, Point b) {
        return (a.x() - origin.x()) * (b.y() - origin.y()) - (a.y() - origin.y()) * (b.x() - origin.x());
    }
}
