package io.truthloom.common;

/**
 * An 8-bit RGB picture. {@code pixels} holds rows from the top, in each row pixels from the left, in each pixel R, G, B:
 * length {@code width * height * 3}. The array is shared, not copied: whoever makes an image hands it over.
 */
public record RgbImage(int width, int height, byte[] pixels) {
    public RgbImage {
        if (width <= 0 || height <= 0 || pixels.length != (long) width * height * 3) {
            throw new IllegalArgumentException(
                    "RGB image of %d x %d with %d bytes".formatted(width, height, pixels.length));
        }
    }

    /** Channel value 0..255; channel 0 is red, 1 green, 2 blue. */
    public int channel(int x, int y, int channel) {
        return pixels[(y * width + x) * 3 + channel] & 0xff;
    }
}
