package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.List;
import java.util.Optional;

/** An open line through at least two points. */
public record PolylineShape(List<Point> points) implements Shape {
    public PolylineShape {
        points = Point.copyOfAtLeast(2, points, "Polyline");
    }

    @Override
    public Optional<Box> bounds() {
        return Optional.of(Point.bounds(points));
    }
}
