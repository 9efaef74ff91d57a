package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.List;

/** One or more separate points, in an order that means something to the label. */
public record PointsShape(List<Point> points) implements Shape {
    public PointsShape {
        points = Point.copyOfAtLeast(1, points, "Points");
    }

    @Override
    public Box bounds() {
        return Point.bounds(points);
    }
}
