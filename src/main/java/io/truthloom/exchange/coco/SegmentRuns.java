package io.truthloom.exchange.coco;

import io.truthloom.exchange.shapes.ColumnRuns;
import io.truthloom.exchange.shapes.LabelImage;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.HashMap;
import java.util.Map;

/** The segments of a PNG by the ids that their colours say. */
final class SegmentRuns {
    private static final int MAX_SEGMENTS = 100_000;

    private SegmentRuns() {}

    static Map<Integer, ColumnRuns> of(LabelImage png) {
        Map<Integer, ColumnRuns> segments = new HashMap<>();
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

    private static void add(Map<Integer, ColumnRuns> segments, int id, long from, long to) {
        segments.computeIfAbsent(id, key -> new ColumnRuns()).add(from, to - from);
        if (segments.size() > MAX_SEGMENTS) {
            throw new LeftOutException("Panoptic pictures of over 100,000 colours left out");
        }
    }
}
