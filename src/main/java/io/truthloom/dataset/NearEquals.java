package io.truthloom.dataset;

import io.truthloom.media.MediaId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds groups of nearly equal frames of different media without comparing all pairs. Hashes that differ in at most five
 * of 64 bits agree in at least one of six bands, so that only frames with an equal band are compared. Frames of one video
 * are not compared with each other: blocks of time keep those together.
 */
final class NearEquals {
    private static final int[] BAND_ENDS = {11, 22, 33, 44, 54, 64};
    /** In a crowded band, as of a fixed camera, each is compared with so many that follow by hash: a chain links them. */
    private static final int WINDOW = 400;

    record Frame(MediaId media, int frame, Fingerprint fingerprint) {}

    private final List<Frame> frames;
    private final int[] parents;

    private NearEquals(List<Frame> frames) {
        this.frames = frames;
        parents = new int[frames.size()];
        Arrays.setAll(parents, i -> i);
    }

    /** Groups of at least two, each in the order of {@code frames}. */
    static List<List<Frame>> groups(List<Frame> frames) {
        var search = new NearEquals(frames);
        int from = 0;
        for (int end : BAND_ENDS) {
            search.linkBand(from, end);
            from = end;
        }
        return search.groups();
    }

    private void linkBand(int from, int end) {
        Integer[] order = new Integer[parents.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingLong(i -> band(i, from, end))
                        .thenComparingLong(i -> frames.get(i).fingerprint().hash())
                        .thenComparing(i -> i));
        for (int i = 0; i < order.length; i++) {
            long band = band(order[i], from, end);
            int last = Math.min(order.length, i + WINDOW);
            for (int k = i + 1; k < last && band(order[k], from, end) == band; k++) {
                link(order[i], order[k]);
            }
        }
    }

    private long band(int index, int from, int end) {
        return frames.get(index).fingerprint().hash() >>> from & (1L << (end - from)) - 1;
    }

    private void link(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        Frame one = frames.get(a);
        Frame other = frames.get(b);
        if (rootA != rootB
                && !one.media().equals(other.media())
                && one.fingerprint().nearlyEquals(other.fingerprint())) {
            parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
        }
    }

    private int root(int index) {
        int at = index;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private List<List<Frame>> groups() {
        Map<Integer, List<Frame>> byRoot = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            byRoot.computeIfAbsent(root(i), root -> new ArrayList<>()).add(frames.get(i));
        }
        return byRoot.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
