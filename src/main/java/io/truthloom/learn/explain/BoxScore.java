package io.truthloom.learn.explain;

import io.truthloom.learn.NetworkHead.Slot;

/**
 * A box's score as a number that doesn't saturate: the logit of its confidence plus the log-odds of its class,
 * {@code c + z_k - log(sum of exp(z_j), j other than k)}; of a net with one class the confidence's logit alone.
 */
final class BoxScore {
    private BoxScore() {}

    static double value(float[] raw, Slot slot, int classIndex, int classes) {
        double value = raw[slot.confidenceAt()];
        return classes == 1
                ? value
                : value + raw[slot.classesAt() + classIndex] - logSumOfOthers(raw, slot, classIndex, classes);
    }

    /** With respect to every number of {@code raw}. */
    static float[] gradient(float[] raw, Slot slot, int classIndex, int classes) {
        float[] gradient = new float[raw.length];
        gradient[slot.confidenceAt()] = 1;
        if (classes > 1) {
            double others = logSumOfOthers(raw, slot, classIndex, classes);
            for (int k = 0; k < classes; k++) {
                int at = slot.classesAt() + k;
                gradient[at] = k == classIndex ? 1 : (float) -Math.exp(raw[at] - others);
            }
        }
        return gradient;
    }

    private static double logSumOfOthers(float[] raw, Slot slot, int classIndex, int classes) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            if (k != classIndex) {
                largest = Math.max(largest, raw[slot.classesAt() + k]);
            }
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            if (k != classIndex) {
                sum += Math.exp(raw[slot.classesAt() + k] - largest);
            }
        }
        return largest + Math.log(sum);
    }
}
