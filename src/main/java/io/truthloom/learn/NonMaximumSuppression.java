package io.truthloom.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the best of boxes of one class that lie on each other. */
final class NonMaximumSuppression {
    private NonMaximumSuppression() {}

    /**
     * @param iou boxes of one class that share more than this are one object
     * @param most only so many of the best are looked at
     * @return best score first
     */
    static List<Detection> apply(List<Detection> candidates, double iou, int most) {
        List<Detection> byScore = candidates.stream()
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .limit(most)
                .toList();
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : byScore) {
            boolean seen = kept.stream()
                    .anyMatch(better -> better.classIndex() == candidate.classIndex()
                            && better.box().iou(candidate.box()) > iou);
            if (!seen) {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
