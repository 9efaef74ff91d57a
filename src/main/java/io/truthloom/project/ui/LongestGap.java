package io.truthloom.project.ui;

import java.util.Collection;
import java.util.TreeSet;

/** Where the next label teaches most when nothing else is known: far from those that exist. */
final class LongestGap {
    private LongestGap() {}

    /**
     * The frame in the middle of the longest run of unmarked frames (the first such run).
     *
     * @param marked 0-based frames below {@code frameCount}, fewer than all
     */
    static int middle(int frameCount, Collection<Integer> marked) {
        var borders = new TreeSet<>(marked);
        borders.add(frameCount);
        int best = 0;
        int bestLength = 0;
        int from = 0;
        for (int border : borders) {
            if (border - from > bestLength) {
                bestLength = border - from;
                best = from == 0 && marked.isEmpty() ? 0 : from + (bestLength - 1) / 2;
            }
            from = border + 1;
        }
        return best;
    }
}
