package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.List;

/** @throws IllegalArgumentException when a coordinate is not finite */
public record Point(double x, double y) {
    public Point {
        if (!(Double.isFinite(x) && Double.isFinite(y))) {
            throw new IllegalArgumentException("Point with a coordinate that is not finite");
        }
    }

    public double distance(Point other) {
        double dx = other.x - x;
        double dy = other.y - y;
        // not hypot, whose last bit differs between Java and JavaScript: equal distances must tie in both
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** This point at {@code t = 0}, {@code other} at {@code t = 1}. */
    public Point lerp(Point other, double t) {
        return new Point(x + (other.x - x) * t, y + (other.y - y) * t);
    }

    /** The smallest box around at least one point. */
    static Box bounds(List<Point> points) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            left = Math.min(left, point.x);
            top = Math.min(top, point.y);
            right = Math.max(right, point.x);
            bottom = Math.max(bottom, point.y);
        }
        return new Box(left, top, right, bottom);
    }

    static List<Point> copyOfAtLeast(int count, List<Point> points, String shape) {
        if (points.size() < count) {
            throw new IllegalArgumentException(
                    "%s with %d points; it takes at least %d".formatted(shape, points.size(), count));
        }
        return List.copyOf(points);
    }
}
