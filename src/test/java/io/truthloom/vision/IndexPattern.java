package io.truthloom.vision;

import io.truthloom.common.RgbImage;
import java.util.function.IntUnaryOperator;

/** Pictures that carry their number as twelve black or white blocks, so that it survives any codec. */
public final class IndexPattern {
    public static final int BITS = 12;
    public static final int BLOCK = 16;
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
        return read(along -> image.channel(along, HEIGHT / 2, 1));
    }

    /** Of a picture that was turned a quarter clockwise. */
    public static int readDownwards(RgbImage image) {
        return read(along -> image.channel(HEIGHT / 2, along, 1));
    }

    /** Of grey pixels, one byte each, that begin at {@code offset}. */
    public static int readGray(byte[] pixels, int offset) {
        return read(along -> pixels[offset + HEIGHT / 2 * WIDTH + along] & 0xff);
    }

    private static int read(IntUnaryOperator valueAt) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int value = valueAt.applyAsInt(bit * BLOCK + BLOCK / 2);
            number |= (value > 128 ? 1 : 0) << bit;
        }
        return number;
    }
}
