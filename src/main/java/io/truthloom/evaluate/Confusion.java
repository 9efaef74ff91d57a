package io.truthloom.evaluate;

import java.util.List;

/**
 * Which class was taken for which.
 *
 * @param counts {@code [true class][predicted class]}; the last row is what was not there (false positives), the last
 *     column what was not seen (misses); the last of both is 0
 */
public record Confusion(int[][] counts) {
    /** Of the predictions with at least {@code minScore}, matched across classes; ignored truths are left out. */
    public static Confusion of(
            List<GroundTruth> truths, List<Prediction> predictions, int classes, double minIou, double minScore) {
        int[][] counts = new int[classes + 1][classes + 1];
        for (GroundTruth truth : truths) {
            counts[truth.classIndex()][classes] += truth.ignore() ? 0 : 1;
        }
        List<Prediction> kept =
                predictions.stream().filter(p -> p.score() >= minScore).toList();
        for (Outcome outcome : Matching.matchAcrossClasses(truths, kept, minIou)) {
            GroundTruth truth = outcome.truth();
            int predicted = outcome.prediction().classIndex();
            if (truth == null) {
                counts[classes][predicted]++;
            } else if (!truth.ignore()) {
                counts[truth.classIndex()][predicted]++;
                counts[truth.classIndex()][classes]--;
            }
        }
        return new Confusion(counts);
    }
}
