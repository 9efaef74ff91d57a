package io.truthloom.vision;

import io.truthloom.common.RgbImage;

/** Pictures that carry their number as twelve black or white blocks, so that it survives any codec. */
public final class IndexPattern {
    private static final int BITS = 12;
    private static final int BLOCK = 16;
    public static final int WIDTH = BITS * BLOCK;
    public static final int HEIGHT = 64;

    private IndexPattern() {}

    public static RgbImage draw(int number) {
        byte[] pixels = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < pixels.length; i++) {
            int column = i / 3 % WIDTH;
            boolean white = (number >> column / BLOCK & 1) == 1;
            pixels[i] = (byte) (white ? 230 : 20);
        }
        return new RgbImage(WIDTH, HEIGHT, pixels);
    }

    public static int read(RgbImage image) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int value = image.channel(bit * BLOCK + BLOCK / 2, HEIGHT / 2, 1);
            number |= (value > 128 ? 1 : 0) << bit;
        }
        return number;
    }
}
