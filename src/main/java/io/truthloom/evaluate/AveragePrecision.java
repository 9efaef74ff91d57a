package io.truthloom.evaluate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Average precision of one class at one IoU. The product's "AP50" and "AP75" are {@link #coco} at IoU 0.50 and 0.75, so
 * that they compare with pycocotools. Empty where there was nothing to find.
 */
public final class AveragePrecision {
    /** Recalls are sampled at 0, 0.01 … 1. */
    static final int RECALL_STEPS = 100;

    /** As a number, not as a division by 100: of the two that can differ in the last bit it is pycocotools'. */
    private static final double RECALL_STEP = 0.01;

    private AveragePrecision() {}

    /** Mean over the recalls 0, 0.01, … 1 of the highest precision at that recall or more (COCO). */
    public static OptionalDouble coco(PrecisionRecall curve) {
        if (curve.truths() == 0) {
            return OptionalDouble.empty();
        }
        List<PrecisionRecall.Point> points = curve.points();
        double[] recalls =
                points.stream().mapToDouble(PrecisionRecall.Point::recall).toArray();
        double[] precisions =
                points.stream().mapToDouble(PrecisionRecall.Point::precision).toArray();
        return OptionalDouble.of(sampled(recalls, precisions, recalls.length));
    }

    /** @param precisions is made monotone in place */
    static double sampled(double[] recalls, double[] precisions, int count) {
        makeMonotone(precisions, count);
        double sum = 0;
        int at = 0;
        for (int step = 0; step <= RECALL_STEPS; step++) {
            double recall = recall(step);
            while (at < count && recalls[at] < recall) {
                at++;
            }
            sum += at < count ? precisions[at] : 0;
        }
        return sum / (RECALL_STEPS + 1);
    }

    static double recall(int step) {
        return step == RECALL_STEPS ? 1 : step * RECALL_STEP;
    }

    /** Exact area below the curve made monotone (Pascal VOC from 2010 on). */
    public static OptionalDouble allPoints(PrecisionRecall curve) {
        if (curve.truths() == 0) {
            return OptionalDouble.empty();
        }
        double[] envelope = curve.points().stream()
                .mapToDouble(PrecisionRecall.Point::precision)
                .toArray();
        makeMonotone(envelope, envelope.length);
        double area = 0;
        double reached = 0;
        for (int i = 0; i < envelope.length; i++) {
            double recall = curve.points().get(i).recall();
            area += (recall - reached) * envelope[i];
            reached = recall;
        }
        return OptionalDouble.of(area);
    }

    /** At each point the highest precision there or later. */
    static void makeMonotone(double[] precisions, int count) {
        double best = 0;
        for (int i = count - 1; i >= 0; i--) {
            best = Math.max(best, precisions[i]);
            precisions[i] = best;
        }
    }
}
