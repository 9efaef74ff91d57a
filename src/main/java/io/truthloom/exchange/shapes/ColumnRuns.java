package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import java.util.Arrays;

/** The pixels of a mask, column by column of the whole picture, as they come. */
public final class ColumnRuns {
    private int[] lengths = new int[16];
    private int count;
    private long end;

    /**
     * Pixel {@code column * height + row} belongs to the mask; pixels come in ascending order.
     *
     * @return by how many numbers the runs grew: 0 where the pixel went on with the run before
     */
    public int add(long pixel) {
        return add(pixel, 1);
    }

    /** So many pixels from that one on; as {@link #add(long)}. */
    public int add(long pixel, long length) {
        boolean goesOn = count > 0 && pixel == end;
        if (goesOn) {
            lengths[count - 1] += (int) length;
        } else {
            if (count + 2 > lengths.length) {
                lengths = Arrays.copyOf(lengths, 2 * lengths.length);
            }
            lengths[count++] = (int) (pixel - end);
            lengths[count++] = (int) length;
        }
        end = pixel + length;
        return goesOn ? 0 : 2;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public MaskShape mask(MaskSize size) {
        boolean filled = end == size.pixels();
        int[] runs = Arrays.copyOf(lengths, filled ? count : count + 1);
        if (!filled) {
            runs[count] = (int) (size.pixels() - end);
        }
        return MaskShape.of(size, runs);
    }
}
