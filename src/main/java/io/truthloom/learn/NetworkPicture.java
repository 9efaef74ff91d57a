package io.truthloom.learn;

import io.truthloom.common.Box;

/**
 * A picture as the net sees it: shrunk (or grown) by one factor until it fits the input, in the input's top left corner.
 *
 * @param width of the picture itself, without the empty rest of the input
 * @param channels 3, or 4 with the difference to the background
 * @param values rows of pixels of channels, width x height x channels
 * @param scale input pixels a source pixel, the same across and down
 */
record NetworkPicture(int width, int height, int channels, byte[] values, double scale) {
    private static final float MIDDLE_GREY = 0.45f;

    /** What the net gets for a colour byte. An empty place is a 0. */
    static float colour(float value) {
        return value / 255f - MIDDLE_GREY;
    }

    /** The colour byte that a value of the net's input looks like. */
    static byte shown(float value) {
        return (byte) Math.clamp(Math.round((value + MIDDLE_GREY) * 255), 0, 255);
    }

    static float difference(float value) {
        return value / 255f;
    }

    int offset(int x, int y) {
        return (y * width + x) * channels;
    }

    Box toInput(Box source) {
        return source.scale(scale, scale);
    }

    Box toSource(Box input, int sourceWidth, int sourceHeight) {
        return input.scale(1 / scale, 1 / scale).clip(sourceWidth, sourceHeight);
    }

    /** [1, inputHeight, inputWidth, channels] in plain order. */
    float[] tensor(int inputWidth, int inputHeight) {
        float[] tensor = new float[inputWidth * inputHeight * channels];
        for (int y = 0; y < height; y++) {
            int from = offset(0, y);
            int to = y * inputWidth * channels;
            for (int i = 0; i < width * channels; i++) {
                int value = values[from + i] & 0xff;
                tensor[to + i] = i % channels == 3 ? difference(value) : colour(value);
            }
        }
        return tensor;
    }
}
