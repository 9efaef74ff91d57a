package io.truthloom.exchange.shapes;

/** The colours of Pascal VOC's pictures: bits of the index, spread over red, green and blue from the highest down. */
public final class VocPalette {
    public static final int SIZE = 256;
    /** Around objects, where nobody can tell whose a pixel is. */
    public static final int VOID = 0xe0e0c0;

    private VocPalette() {}

    /** {@code 0xrrggbb} of an index of 0 to 255; 0 is black. */
    public static int color(int index) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int bit = 7, rest = index; rest != 0; bit--, rest >>= 3) {
            red |= (rest & 1) << bit;
            green |= (rest >> 1 & 1) << bit;
            blue |= (rest >> 2 & 1) << bit;
        }
        return red << 16 | green << 8 | blue;
    }

    public static int[] colors() {
        int[] colors = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            colors[i] = color(i);
        }
        return colors;
    }
}
