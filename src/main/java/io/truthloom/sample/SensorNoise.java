package io.truthloom.sample;

import io.truthloom.common.RgbImage;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A camera's grain: a fixed table of gaussian noise that each frame reads from another place. */
final class SensorNoise {
    private static final int SIZE = 1 << 16;
    private static final double SIGMA = 2.5;

    private final byte[] grain = new byte[SIZE];
    private final long seed;

    SensorNoise(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        for (int i = 0; i < SIZE; i++) {
            grain[i] = (byte) Math.round(SIGMA * random.nextGaussian());
        }
    }

    RgbImage over(BufferedImage image, int frame) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] colors = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] pixels = new byte[colors.length * 3];
        Random random = new Random(seed + frame);
        int place = 0;
        for (int i = 0; i < colors.length; i++) {
            if (i % width == 0) {
                place = random.nextInt(SIZE);
            }
            int noise = grain[place++ & (SIZE - 1)];
            for (int channel = 0; channel < 3; channel++) {
                int value = colors[i] >> (16 - 8 * channel) & 0xff;
                pixels[i * 3 + channel] = (byte) Math.clamp(value + noise, 0, 255);
            }
        }
        return new RgbImage(width, height, pixels);
    }
}
