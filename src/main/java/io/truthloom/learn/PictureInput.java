package io.truthloom.learn;

import io.truthloom.common.RgbImage;

/**
 * How a picture becomes a network's input [1, height, width, 3]: resized to it whatever its shape, then for each channel
 * R, G, B, as 0..255: (value - mean) / deviation.
 */
public record PictureInput(int width, int height, float mean, float deviation) {
    public PictureInput {
        if (width < 1 || height < 1 || !(deviation > 0)) {
            throw new IllegalArgumentException("Picture input of %d x %d".formatted(width, height));
        }
    }

    int length() {
        return width * height * 3;
    }

    /** @param target from {@code offset}: rows of pixels of channels */
    void write(RgbImage image, float[] target, int offset) {
        write(PictureScaler.resize(image, width, height), target, offset);
    }

    /** @param pixels at the input's size */
    void write(byte[] pixels, float[] target, int offset) {
        for (int i = 0; i < pixels.length; i++) {
            target[offset + i] = ((pixels[i] & 0xff) - mean) / deviation;
        }
    }
}
