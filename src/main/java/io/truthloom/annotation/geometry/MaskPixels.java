package io.truthloom.annotation.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Masks as pixels of the whole picture, row by row, and back. */
public final class MaskPixels {
    /** Whether the pixel in column {@code x} and row {@code y}, 0-based, belongs to a mask. */
    @FunctionalInterface
    public interface Pixels {
        boolean isSet(int x, int y);
    }

    private MaskPixels() {}

    public static MaskShape toMask(MaskSize size, Pixels pixels) {
        List<Integer> runs = new ArrayList<>();
        boolean value = false;
        int length = 0;
        for (int x = 0; x < size.width(); x++) {
            for (int y = 0; y < size.height(); y++) {
                if (pixels.isSet(x, y) != value) {
                    runs.add(length);
                    length = 0;
                    value = !value;
                }
                length++;
            }
        }
        runs.add(length);
        return MaskShape.of(size, runs.stream().mapToInt(Integer::intValue).toArray());
    }

    /** One byte a pixel, row by row, 1 where the mask is. @throws IllegalArgumentException over 2^31 pixels */
    public static byte[] of(MaskShape mask) {
        int width = mask.size().width();
        int height = mask.size().height();
        if (mask.size().pixels() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Mask of %d x %d pixels".formatted(width, height));
        }
        byte[] pixels = new byte[width * height];
        long start = 0;
        int[] runs = mask.runs();
        for (int i = 0; i < runs.length; i++) {
            if (i % 2 == 1) {
                for (long at = start; at < start + runs[i]; at++) {
                    pixels[(int) (at % height) * width + (int) (at / height)] = 1;
                }
            }
            start += runs[i];
        }
        return pixels;
    }

    /**
     * The pixels whose centres lie inside of rings, by the even-odd rule: a ring within another is a hole. Parts beyond
     * the picture are cut away.
     */
    public static MaskShape fill(MaskSize size, List<List<Point>> rings) {
        List<Integer> runs = new ArrayList<>();
        long filled = 0;
        long written = 0;
        for (int x = 0; x < size.width(); x++) {
            double[] crossings = crossings(rings, x + 0.5);
            long column = (long) x * size.height();
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                long from = column + Math.clamp((long) Math.ceil(crossings[i] - 0.5), 0, size.height());
                long to = column + Math.clamp((long) Math.ceil(crossings[i + 1] - 0.5), 0, size.height());
                if (from < to && from == filled && !runs.isEmpty()) {
                    runs.set(runs.size() - 1, (int) (runs.getLast() + to - from));
                    filled = to;
                    written = to;
                } else if (from < to) {
                    runs.add((int) (from - written));
                    runs.add((int) (to - from));
                    filled = to;
                    written = to;
                }
            }
        }
        if (written < size.pixels()) {
            runs.add((int) (size.pixels() - written));
        }
        return MaskShape.of(size, runs.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Where the vertical line at {@code x} crosses the rings, ascending. */
    private static double[] crossings(List<List<Point>> rings, double x) {
        double[] crossings = new double[8];
        int count = 0;
        for (List<Point> ring : rings) {
            Point before = ring.getLast();
            for (Point here : ring) {
                if ((before.x() <= x) != (here.x() <= x)) {
                    if (count == crossings.length) {
                        crossings = Arrays.copyOf(crossings, 2 * count);
                    }
                    crossings[count++] =
                            before.y() + (x - before.x()) / (here.x() - before.x()) * (here.y() - before.y());
                }
                before = here;
            }
        }
        double[] ascending = Arrays.copyOf(crossings, count);
        Arrays.sort(ascending);
        return ascending;
    }
}
