package io.truthloom.annotation.geometry;

import java.util.Arrays;

/**
 * COCO's compressed run lengths: pixels of 0 and 1 in turn, zeros first, written as numbers of five bits a letter, lowest
 * first; from the fourth run on, the difference to the run two before. The scheme is that of the format's reference
 * implementation (cocodataset/cocoapi, {@code rleToString}).
 */
public final class RunLengths {
    private static final int FIRST_LETTER = 48;
    private static final int MORE = 0x20;
    private static final int SIGN = 0x10;
    /** A difference of two 32-bit numbers takes up to 33 bits. */
    private static final int MAX_LETTERS = 7;

    private RunLengths() {}

    /**
     * @return the runs, each at least 0
     * @throws IllegalArgumentException a letter that is not of the code, a number cut off or too long, a negative run, or
     *     one beyond {@link Integer#MAX_VALUE}
     */
    public static int[] decode(String counts) {
        int[] runs = new int[counts.length()];
        int count = 0;
        int position = 0;
        while (position < counts.length()) {
            long number = 0;
            int letters = 0;
            int bits;
            do {
                if (position == counts.length() || letters == MAX_LETTERS) {
                    throw new IllegalArgumentException("Run lengths with a number that does not end");
                }
                bits = counts.charAt(position++) - FIRST_LETTER;
                if (bits < 0 || bits >= 2 * MORE) {
                    throw new IllegalArgumentException(
                            "Run lengths with a letter that is not of their code, at %d".formatted(position - 1));
                }
                number |= (bits & 0x1fL) << 5 * letters++;
            } while ((bits & MORE) != 0);
            if ((bits & SIGN) != 0) {
                number |= -1L << 5 * letters;
            }
            long run = count > 2 ? number + runs[count - 2] : number;
            if (run < 0 || run > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("Run lengths with a run of %d pixels".formatted(run));
            }
            runs[count++] = (int) run;
        }
        return Arrays.copyOf(runs, count);
    }

    /** @param runs each at least 0 */
    public static String encode(int[] runs) {
        var counts = new StringBuilder(2 * runs.length);
        for (int i = 0; i < runs.length; i++) {
            long number = i > 2 ? (long) runs[i] - runs[i - 2] : runs[i];
            boolean more;
            do {
                int bits = (int) (number & 0x1f);
                number >>= 5;
                more = (bits & SIGN) != 0 ? number != -1 : number != 0;
                counts.append((char) ((more ? bits | MORE : bits) + FIRST_LETTER));
            } while (more);
        }
        return counts.toString();
    }
}
