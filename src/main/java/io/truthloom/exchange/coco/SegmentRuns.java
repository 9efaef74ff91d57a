package io.truthloom.exchange.coco;

import io.truthloom.exchange.shapes.LabelImage;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Run lengths of one segment of a PNG, as they are found column by column. */
final class SegmentRuns {
    private static final int MAX_SEGMENTS = 100_000;

    private int[] runs = new int[8];
    private int count;
    private long end;

    /** All of a picture, by the id that its colour says. */
    static Map<Integer, SegmentRuns> of(LabelImage png) {
        Map<Integer, SegmentRuns> segments = new HashMap<>();
        long start = 0;
        int current = id(png, 0, 0);
        for (int x = 0; x < png.width(); x++) {
            for (int y = 0; y < png.height(); y++) {
                int id = id(png, x, y);
                long at = (long) x * png.height() + y;
                if (id != current) {
                    add(segments, current, start, at);
                    start = at;
                    current = id;
                }
            }
        }
        add(segments, current, start, (long) png.width() * png.height());
        return segments;
    }

    private static int id(LabelImage png, int x, int y) {
        int rgb = png.rgb(x, y);
        return (rgb >> 16 & 0xff) | (rgb & 0xff00) | (rgb & 0xff) << 16;
    }

    private static void add(Map<Integer, SegmentRuns> segments, int id, long from, long to) {
        segments.computeIfAbsent(id, key -> new SegmentRuns()).add(from, to);
        if (segments.size() > MAX_SEGMENTS) {
            throw new LeftOutException("Panoptic pictures of over 100,000 colours left out");
        }
    }

    private void add(long from, long to) {
        append((int) (from - end));
        append((int) (to - from));
        end = to;
    }

    private void append(int run) {
        if (count == runs.length) {
            runs = Arrays.copyOf(runs, 2 * count);
        }
        runs[count++] = run;
    }

    int[] toRuns(long pixels) {
        if (end < pixels) {
            append((int) (pixels - end));
            end = pixels;
        }
        return Arrays.copyOf(runs, count);
    }
}
