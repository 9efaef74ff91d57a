package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import org.jspecify.annotations.Nullable;

/** How a picture becomes a net's input. Immutable. */
public interface NetworkInput {
    int width();

    int height();

    int channels();

    /** True: [batch, height, width, channels]; false: [batch, channels, height, width]. */
    boolean channelsLast();

    Encoded encode(RgbImage image, @Nullable RgbImage background);

    /**
     * One picture's values in the order that {@link #channelsLast()} says.
     *
     * @param width columns of the input that the picture covers, from the left; what is right of them is empty
     * @param height rows of the input that the picture covers, from the top
     * @param scaleX input pixels a source pixel, across
     * @param scaleY input pixels a source pixel, down
     */
    record Encoded(float[] values, int width, int height, double scaleX, double scaleY) {}
}
