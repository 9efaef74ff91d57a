package io.truthloom.learn;

import java.util.ArrayList;
import java.util.List;

/** Reads a detector's answer out of the output of its net. */
public final class Detections {
    private static final double SAME_OBJECT_IOU = 0.5;
    private static final int MOST_CANDIDATES = 1000;

    private Detections() {}

    /** @return boxes in network input pixels, best score first, doubles suppressed class by class */
    public static List<Detection> of(NetworkHead.Boxes boxes, float[] output, int classes, double minScore) {
        List<Detection> found = new ArrayList<>();
        for (NetworkHead.Slot slot : boxes.reader().slots(output, minScore)) {
            int best = 0;
            for (int k = 1; k < classes; k++) {
                if (slot.score(output, k) > slot.score(output, best)) {
                    best = k;
                }
            }
            double score = slot.score(output, best);
            if (score >= minScore) {
                found.add(new Detection(best, score, slot.box()));
            }
        }
        return NonMaximumSuppression.apply(found, SAME_OBJECT_IOU, MOST_CANDIDATES);
    }
}
