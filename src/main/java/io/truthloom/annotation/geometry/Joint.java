package io.truthloom.annotation.geometry;

/**
 * A joint of a skeleton.
 *
 * @param visibility as COCO counts it: 0 not labelled (its place is kept and says nothing), 1 hidden, 2 visible
 * @throws IllegalArgumentException when a coordinate is not finite or the visibility is another number
 */
public record Joint(double x, double y, int visibility) {
    public Joint {
        if (!(Double.isFinite(x) && Double.isFinite(y))) {
            throw new IllegalArgumentException("Joint with a coordinate that is not finite");
        }
        if (visibility < 0 || visibility > 2) {
            throw new IllegalArgumentException(
                    "Joint with visibility %d; it has to be 0, 1 or 2".formatted(visibility));
        }
    }

    public Point point() {
        return new Point(x, y);
    }

    public boolean isLabelled() {
        return visibility > 0;
    }
}
