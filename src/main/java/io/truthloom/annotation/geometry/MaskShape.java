package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.Arrays;
import java.util.Optional;

/**
 * Pixels of the whole picture, column by column, as COCO's compressed run lengths.
 *
 * @throws IllegalArgumentException when {@code counts} is not of the code, or does not fill the picture exactly
 */
public record MaskShape(MaskSize size, String counts) implements Shape {
    public MaskShape {
        long total = Arrays.stream(RunLengths.decode(counts)).asLongStream().sum();
        if (total != size.pixels()) {
            throw new IllegalArgumentException(
                    "Mask of %d x %d pixels whose runs make %d".formatted(size.width(), size.height(), total));
        }
    }

    /** @param runs pixels of 0 and 1 in turn, column by column, zeros first */
    public static MaskShape of(MaskSize size, int[] runs) {
        return new MaskShape(size, RunLengths.encode(runs));
    }

    public int[] runs() {
        return RunLengths.decode(counts);
    }

    /** Number of pixels that are 1. */
    public long area() {
        int[] runs = runs();
        long area = 0;
        for (int i = 1; i < runs.length; i += 2) {
            area += runs[i];
        }
        return area;
    }

    /** Around the pixels that are 1, whole pixels; none where no pixel is. */
    @Override
    public Optional<Box> bounds() {
        int[] runs = runs();
        long height = size.height();
        long left = Long.MAX_VALUE;
        long right = -1;
        long top = height;
        long bottom = -1;
        long start = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i % 2 == 1 && runs[i] > 0) {
                long last = start + runs[i] - 1;
                boolean oneColumn = start / height == last / height;
                left = Math.min(left, start / height);
                right = last / height;
                top = oneColumn ? Math.min(top, start % height) : 0;
                bottom = oneColumn ? Math.max(bottom, last % height) : height - 1;
            }
            start += runs[i];
        }
        return right < 0 ? Optional.empty() : Optional.of(new Box(left, top, right + 1, bottom + 1));
    }
}
