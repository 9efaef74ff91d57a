package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An ellipse with half axes {@code rx} and {@code ry} before turning, turned by {@code rotation} degrees clockwise about
 * its centre; kept as 0 <= rotation < 360.
 *
 * @throws IllegalArgumentException when a number is not finite or a half axis not positive
 */
public record EllipseShape(double cx, double cy, double rx, double ry, double rotation) implements Shape {
    public EllipseShape {
        if (!(Double.isFinite(cx) && Double.isFinite(cy) && Double.isFinite(rotation))) {
            throw new IllegalArgumentException("Ellipse with a number that is not finite");
        }
        if (!(Double.isFinite(rx) && Double.isFinite(ry) && rx > 0 && ry > 0)) {
            throw new IllegalArgumentException(
                    "Ellipse with half axes %s and %s; they have to be positive".formatted(rx, ry));
        }
        rotation = Angles.normalise(rotation);
    }

    public double area() {
        return Math.PI * rx * ry;
    }

    /** Its outline as a polygon with corners on the curve, at equal steps of the ellipse's own angle. */
    public PolygonShape outline(int corners) {
        double sin = Math.sin(Math.toRadians(rotation));
        double cos = Math.cos(Math.toRadians(rotation));
        return new PolygonShape(IntStream.range(0, corners)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * i / corners;
                    double x = rx * Math.cos(angle);
                    double y = ry * Math.sin(angle);
                    return new Point(cx + x * cos - y * sin, cy + x * sin + y * cos);
                })
                .toList());
    }

    @Override
    public Optional<Box> bounds() {
        double sin = Math.sin(Math.toRadians(rotation));
        double cos = Math.cos(Math.toRadians(rotation));
        double halfWidth = Math.hypot(rx * cos, ry * sin);
        double halfHeight = Math.hypot(rx * sin, ry * cos);
        return Optional.of(Box.ofCentre(cx, cy, 2 * halfWidth, 2 * halfHeight));
    }
}
