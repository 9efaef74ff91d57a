package io.truthloom.annotation.geometry;

/** Of a picture, in pixels. @throws IllegalArgumentException when a side is not positive */
public record MaskSize(int height, int width) {
    public MaskSize {
        if (height <= 0 || width <= 0) {
            throw new IllegalArgumentException("Mask of %d x %d pixels".formatted(width, height));
        }
    }

    public long pixels() {
        return (long) height * width;
    }
}
