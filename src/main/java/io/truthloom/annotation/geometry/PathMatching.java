package io.truthloom.annotation.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which points of two paths belong together. */
final class PathMatching {
    private PathMatching() {}

    /** For every left point the right points it goes to, ascending; no point of either path is left alone. */
    static List<List<Integer>> match(List<Point> left, List<Point> right) {
        double[] leftOffsets = offsets(left);
        double[] rightOffsets = offsets(right);
        List<List<Integer>> matches = new ArrayList<>(left.size());
        boolean[] used = new boolean[right.size()];
        for (double offset : leftOffsets) {
            int j = nearest(offset, rightOffsets);
            used[j] = true;
            matches.add(new ArrayList<>(List.of(j)));
        }
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                matches.get(nearest(rightOffsets[j], leftOffsets)).add(j);
            }
        }
        matches.forEach(Collections::sort);
        return matches;
    }

    /** Length along the points {@code from..to}, both included. */
    static double length(List<Point> path, int from, int to) {
        double length = 0;
        for (int i = from; i < to; i++) {
            length += path.get(i).distance(path.get(i + 1));
        }
        return length;
    }

    /** Share of the path's length up to each point; evenly spread where all points are one. */
    private static double[] offsets(List<Point> path) {
        int last = path.size() - 1;
        double total = length(path, 0, last);
        double[] offsets = new double[path.size()];
        double sum = 0;
        for (int i = 1; i <= last; i++) {
            sum += path.get(i - 1).distance(path.get(i));
            offsets[i] = total > 0 ? sum / total : (double) i / last;
        }
        return offsets;
    }

    private static int nearest(double offset, double[] offsets) {
        int best = 0;
        for (int i = 1; i < offsets.length; i++) {
            if (Math.abs(offset - offsets[i]) < Math.abs(offset - offsets[best])) {
                best = i;
            }
        }
        return best;
    }
}
