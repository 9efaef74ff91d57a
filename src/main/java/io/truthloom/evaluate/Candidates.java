package io.truthloom.evaluate;

import java.util.List;
import java.util.function.Predicate;

/**
 * The truths of one place that predictions choose from, surest prediction first: COCO's rule. Each takes the free truth
 * with the highest overlap that is at least the threshold, the later of equal ones, and an ignored truth only where no
 * other fits.
 */
final class Candidates {
    static final int NONE = -1;

    /** An overlap of 1 is enough for a threshold of 1, whatever rounding did to it. */
    private static final double HIGHEST_THRESHOLD = 1 - 1e-10;

    private final List<GroundTruth> truths;
    private final boolean[] ignored;
    private final boolean[] taken;
    private final int[] order;

    Candidates(List<GroundTruth> truths, Predicate<GroundTruth> isIgnored) {
        this.truths = truths;
        ignored = new boolean[truths.size()];
        taken = new boolean[truths.size()];
        order = new int[truths.size()];
        int counted = 0;
        for (int i = 0; i < ignored.length; i++) {
            ignored[i] = isIgnored.test(truths.get(i));
            if (!ignored[i]) {
                order[counted++] = i;
            }
        }
        for (int i = 0; i < ignored.length; i++) {
            if (ignored[i]) {
                order[counted++] = i;
            }
        }
    }

    /**
     * @param overlaps of the prediction with each truth, in the order given
     * @return the index of the truth, which is taken now, or {@link #NONE}
     */
    int choose(double[] overlaps, double minIou) {
        double best = Math.min(minIou, HIGHEST_THRESHOLD);
        int chosen = NONE;
        for (int at : order) {
            if (chosen != NONE && !ignored[chosen] && ignored[at]) {
                break;
            }
            boolean free = !taken[at] || truths.get(at).crowd();
            if (free && overlaps[at] >= best) {
                best = overlaps[at];
                chosen = at;
            }
        }
        if (chosen != NONE) {
            taken[chosen] = true;
        }
        return chosen;
    }

    boolean isIgnored(int at) {
        return ignored[at];
    }

    /** For another threshold. */
    void release() {
        java.util.Arrays.fill(taken, false);
    }

    long counted() {
        long counted = 0;
        for (boolean one : ignored) {
            counted += one ? 0 : 1;
        }
        return counted;
    }
}
