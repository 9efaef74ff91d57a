package io.truthloom.evaluate;

import java.util.Arrays;

/** Precision and recall after each prediction, surest first, without an object for each of them. */
final class CurveOfCounts {
    private static final int FIRST_CAPACITY = 64;

    private final long truths;
    private double[] precisions;
    private double[] recalls;
    private int count;
    private long right;

    CurveOfCounts(long truths, int expected) {
        this.truths = truths;
        precisions = new double[Math.max(FIRST_CAPACITY, expected)];
        recalls = new double[precisions.length];
    }

    void add(boolean isRight) {
        if (count == precisions.length) {
            precisions = Arrays.copyOf(precisions, count * 2);
            recalls = Arrays.copyOf(recalls, count * 2);
        }
        right += isRight ? 1 : 0;
        precisions[count] = (double) right / (count + 1);
        recalls[count] = truths == 0 ? 0 : (double) right / truths;
        count++;
    }

    /** {@link AveragePrecision#coco}; 0 where there was nothing to find. */
    double averagePrecision() {
        return truths == 0 ? 0 : AveragePrecision.sampled(recalls, precisions, count);
    }
}
