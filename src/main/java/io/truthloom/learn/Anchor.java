package io.truthloom.learn;

/** A box size the net starts from, in grid cells. */
record Anchor(double width, double height) {
    Anchor {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("Anchor without area: " + width + " x " + height);
        }
    }

    /** IoU of both boxes laid on the same centre. */
    double iou(Anchor other) {
        double shared = Math.min(width, other.width) * Math.min(height, other.height);
        return shared / (width * height + other.width * other.height - shared);
    }
}
