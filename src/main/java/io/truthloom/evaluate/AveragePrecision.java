package io.truthloom.evaluate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Average precision of one class at one IoU. The product's "AP50" and "AP75" are {@link #coco} at IoU 0.50 and 0.75, so
 * that they compare with pycocotools. Empty where there was nothing to find.
 */
public final class AveragePrecision {
    private static final int RECALL_STEPS = 100;

    private AveragePrecision() {}

    /** Mean over the recalls 0, 0.01, … 1 of the highest precision at that recall or more (COCO). */
    public static OptionalDouble coco(PrecisionRecall curve) {
        if (curve.truths() == 0) {
            return OptionalDouble.empty();
        }
        double[] envelope = envelope(curve.points());
        double sum = 0;
        int at = 0;
        for (int step = 0; step <= RECALL_STEPS; step++) {
            double recall = (double) step / RECALL_STEPS;
            while (at < envelope.length && curve.points().get(at).recall() < recall) {
                at++;
            }
            sum += at < envelope.length ? envelope[at] : 0;
        }
        return OptionalDouble.of(sum / (RECALL_STEPS + 1));
    }

    /** Exact area below the curve made monotone (Pascal VOC from 2010 on). */
    public static OptionalDouble allPoints(PrecisionRecall curve) {
        if (curve.truths() == 0) {
            return OptionalDouble.empty();
        }
        double[] envelope = envelope(curve.points());
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
    private static double[] envelope(List<PrecisionRecall.Point> points) {
        double[] envelope = new double[points.size()];
        double best = 0;
        for (int i = envelope.length - 1; i >= 0; i--) {
            best = Math.max(best, points.get(i).precision());
            envelope[i] = best;
        }
        return envelope;
    }
}
