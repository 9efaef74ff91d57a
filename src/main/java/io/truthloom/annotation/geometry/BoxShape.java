package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;

/** An unrotated box turned by {@code rotation} degrees clockwise about its centre, 0 <= rotation < 360. */
public record BoxShape(double x1, double y1, double x2, double y2, double rotation) implements Shape {
    public static BoxShape of(Box box) {
        return new BoxShape(box.x1(), box.y1(), box.x2(), box.y2(), 0);
    }

    /** The unrotated box. */
    public Box box() {
        return new Box(x1, y1, x2, y2);
    }
}
