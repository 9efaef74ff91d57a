package io.truthloom.assist.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Makes a dense path sparse: the fewest of its points so that corner-wise linear interpolation between them stays within
 * an IoU of the dense path on every visible frame.
 */
public final class PathSimplifier {
    private PathSimplifier() {}

    /**
     * Kept in any case: the first point, the last one unless the object is long gone there, fixed points, and the points
     * where {@code occluded} or {@code outside} changes (a keyframe's flags hold until the next).
     *
     * @param path frames without a hole, ascending
     * @param minIou 0..1; 1 keeps every visible point
     * @return a subsequence of {@code path}
     */
    public static List<PathPoint> simplify(List<PathPoint> path, double minIou) {
        requireConsecutive(path);
        if (path.size() < 2) {
            return List.copyOf(path);
        }
        BitSet needed = needed(path);
        ShortestChain chain = new ShortestChain(path, minIou);
        List<PathPoint> kept = new ArrayList<>();
        int from = 0;
        kept.add(path.getFirst());
        for (int to = needed.nextSetBit(1); to >= 0; to = needed.nextSetBit(to + 1)) {
            if (!path.get(from).outside()) {
                for (int between : chain.between(from, to)) {
                    kept.add(path.get(between));
                }
            }
            kept.add(path.get(to));
            from = to;
        }
        return kept;
    }

    private static BitSet needed(List<PathPoint> path) {
        BitSet needed = new BitSet(path.size());
        needed.set(0);
        for (int i = 1; i < path.size(); i++) {
            PathPoint before = path.get(i - 1);
            PathPoint point = path.get(i);
            boolean hides = !point.outside() && point.occluded() != before.occluded();
            if (point.fixed() || point.outside() != before.outside() || hides) {
                needed.set(i);
            }
        }
        if (!path.getLast().outside()) {
            needed.set(path.size() - 1);
        }
        return needed;
    }

    private static void requireConsecutive(List<PathPoint> path) {
        for (int i = 1; i < path.size(); i++) {
            if (path.get(i).frame() != path.get(i - 1).frame() + 1) {
                throw new IllegalArgumentException("Frame %d after frame %d"
                        .formatted(path.get(i).frame(), path.get(i - 1).frame()));
            }
        }
    }
}
