package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.List;
import java.util.Optional;

/** One or more separate points, in an order that means something to the label. */
public record PointsShape(List<Point> points) implements Shape {
    public PointsShape {
        points = Point.copyOfAtLeast(1, points, "Points");
    }

    @Override
    public Optional<Box> bounds() {
        return Optional.of(Point.bounds(points));
    }
}
