package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.List;
import java.util.Optional;

/** A closed outline of at least three corners; the last joins the first, which is not repeated. */
public record PolygonShape(List<Point> points) implements Shape {
    public PolygonShape {
        points = Point.copyOfAtLeast(3, points, "Polygon");
    }

    @Override
    public Optional<Box> bounds() {
        return Optional.of(Point.bounds(points));
    }
}
