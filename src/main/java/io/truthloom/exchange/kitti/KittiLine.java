package io.truthloom.exchange.kitti;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.tables.Numbers;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line: type, truncated (0 to 1), occluded (0 to 3), alpha, box (left, top, right, bottom, from 0), three sizes, three
 * places, rotation, and of predictions a score.
 */
record KittiLine(String type, double[] values, @Nullable Double score) {
    private static final int VALUES = 14;

    /** Beyond "a little" and "much": 3 says that nobody knows. */
    private static final int UNKNOWN = 3;

    /** @throws LeftOutException a line of another form */
    static KittiLine parse(String text) {
        String[] parts = text.split("\\s+");
        int count = parts.length;
        double[] all = trailing(parts);
        if (all.length < VALUES || count < VALUES + 1) {
            throw new LeftOutException("Lines without the 15 values of KITTI left out");
        }
        // 16 values that are 14 numbers after a name of two words look the same as a score: names have no blanks there
        boolean scored = count >= VALUES + 2 && all.length >= VALUES + 1;
        int numbers = scored ? VALUES + 1 : VALUES;
        String type = String.join(" ", Arrays.copyOf(parts, count - numbers));
        double[] values = Arrays.copyOfRange(all, all.length - numbers, all.length);
        return new KittiLine(type, values, scored ? values[VALUES] : null);
    }

    /** The numbers at the end of a line. */
    private static double[] trailing(String[] parts) {
        int from = parts.length;
        while (from > 1
                && parts.length - from <= VALUES
                && Numbers.finite(parts[from - 1]).isPresent()) {
            from--;
        }
        return Numbers.allFinite(parts, from, parts.length);
    }

    boolean isIgnored() {
        return type.equals("DontCare");
    }

    BoxShape box() {
        if (!(values[3] < values[5] && values[4] < values[6])) {
            throw new LeftOutException("Boxes without area, or with swapped corners, left out");
        }
        return new BoxShape(values[3], values[4], values[5], values[6], 0);
    }

    boolean occluded() {
        return values[1] >= 1 && values[1] < UNKNOWN;
    }

    /** "truncated" where something is cut off, "occlusion" where the mark alone doesn't say its degree. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        if (values[0] > 0) {
            attributes.put("truncated", values[0] == 1 ? "true" : Double.toString(values[0]));
        }
        if (values[1] > 1) {
            attributes.put("occlusion", Integer.toString((int) values[1]));
        }
        return attributes;
    }

    /** Whether it tells a place in space; -1, -1000 and 0 say that it doesn't. */
    boolean isSpatial() {
        for (int i = 7; i < VALUES; i++) {
            if (values[i] != -1 && values[i] != -1000 && values[i] != 0 && values[i] != -10) {
                return true;
            }
        }
        return false;
    }
}
