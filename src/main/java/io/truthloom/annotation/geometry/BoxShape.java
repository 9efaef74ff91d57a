package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.Optional;

/**
 * An unrotated box turned by {@code rotation} degrees clockwise about its centre; kept as 0 <= rotation < 360.
 *
 * @throws IllegalArgumentException when a number is not finite or the corners are swapped
 */
public record BoxShape(double x1, double y1, double x2, double y2, double rotation) implements Shape {
    public BoxShape {
        if (!Double.isFinite(rotation)) {
            throw new IllegalArgumentException("Box with a rotation that is not finite");
        }
        rotation = Angles.normalise(rotation);
        Box.requireOrdered(x1, y1, x2, y2);
    }

    public static BoxShape of(Box box) {
        return of(box, 0);
    }

    public static BoxShape of(Box box, double rotation) {
        return new BoxShape(box.x1(), box.y1(), box.x2(), box.y2(), rotation);
    }

    /** The unrotated box. */
    public Box box() {
        return new Box(x1, y1, x2, y2);
    }

    @Override
    public Optional<Box> bounds() {
        if (rotation == 0) {
            return Optional.of(box());
        }
        double sin = Math.abs(Math.sin(Math.toRadians(rotation)));
        double cos = Math.abs(Math.cos(Math.toRadians(rotation)));
        Box box = box();
        return Optional.of(Box.ofCentre(
                box.centreX(),
                box.centreY(),
                box.width() * cos + box.height() * sin,
                box.width() * sin + box.height() * cos));
    }
}
