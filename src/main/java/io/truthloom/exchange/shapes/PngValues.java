package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A picture whose pixels mean something.
 *
 * @param values row by row; what they are is the reader's to say
 */
public record PngValues(MaskSize size, int[] values) {
    /** The pixels of each value, ascending; all values of {@code except} left out. */
    public Map<Integer, MaskShape> masks(List<Integer> except) {
        Map<Integer, ColumnRuns> found = new TreeMap<>();
        int width = size.width();
        int height = size.height();
        int last = values[0];
        long start = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                int value = values[y * width + x];
                if (value != last) {
                    long at = (long) x * height + y;
                    found.computeIfAbsent(last, v -> new ColumnRuns()).add(start, at - start);
                    last = value;
                    start = at;
                }
            }
        }
        found.computeIfAbsent(last, v -> new ColumnRuns()).add(start, size.pixels() - start);
        Map<Integer, MaskShape> masks = new TreeMap<>();
        found.forEach((value, runs) -> {
            if (!except.contains(value)) {
                masks.put(value, runs.mask(size));
            }
        });
        return masks;
    }

    /** The value that most pixels of a mask have; of a mask of this size with at least one pixel. */
    public int mostCommon(MaskShape mask, List<Integer> except) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int best = 0;
        int most = 0;
        byte[] inside = MaskPixels.of(mask);
        for (int i = 0; i < values.length; i++) {
            if (inside[i] == 1 && !except.contains(values[i])) {
                int count = counts.merge(values[i], 1, Integer::sum);
                if (count > most) {
                    most = count;
                    best = values[i];
                }
            }
        }
        return best;
    }

    /** By nearest pixels. @throws LeftOutException no picture has that size */
    public PngValues scaled(MaskSize to) {
        if (to.equals(size)) {
            return this;
        }
        FoundShapes.size(to.width(), to.height());
        int[] scaled = new int[Math.toIntExact(to.pixels())];
        for (int y = 0; y < to.height(); y++) {
            int row = (int) ((y + 0.5) * size.height() / to.height()) * size.width();
            for (int x = 0; x < to.width(); x++) {
                scaled[y * to.width() + x] = values[row + (int) ((x + 0.5) * size.width() / to.width())];
            }
        }
        return new PngValues(to, scaled);
    }

    /** A picture of zeros. */
    public static PngValues empty(MaskSize size) {
        return new PngValues(size, new int[Math.toIntExact(size.pixels())]);
    }

    /** Sets all pixels of a mask of the same size. @return values that were there before, without zero */
    public List<Integer> paint(MaskShape mask, int value) {
        List<Integer> covered = new ArrayList<>();
        int height = size.height();
        long start = 0;
        int[] runs = mask.runs();
        for (int i = 0; i < runs.length; i++) {
            for (long at = start; i % 2 == 1 && at < start + runs[i]; at++) {
                int pixel = (int) (at % height) * size.width() + (int) (at / height);
                int before = values[pixel];
                if (before != 0 && (covered.isEmpty() || covered.getLast() != before)) {
                    covered.add(before);
                }
                values[pixel] = value;
            }
            start += runs[i];
        }
        return covered;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PngValues png && png.size.equals(size) && Arrays.equals(png.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
