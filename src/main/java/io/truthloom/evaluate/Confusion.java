package io.truthloom.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which class was taken for which.
 *
 * @param counts {@code [true class][predicted class]}; the last row is what was not there (false positives), the last
 *     column what was not seen (misses); the last of both is 0
 */
public record Confusion(int[][] counts) {
    /** One that is to be added to. */
    public static Confusion empty(int classes) {
        return new Confusion(new int[classes + 1][classes + 1]);
    }

    /**
     * One thing counted. Of the two at least one is there.
     *
     * @param truth null for a false positive
     * @param prediction null for a miss
     */
    public record Pair(
            @Nullable GroundTruth truth, @Nullable Prediction prediction) {
        public int row(int classes) {
            return truth == null ? classes : truth.classIndex();
        }

        public int column(int classes) {
            return prediction == null ? classes : prediction.classIndex();
        }
    }

    /** Of the predictions with at least {@code minScore}, matched across classes; ignored truths are left out. */
    public static Confusion of(
            List<GroundTruth> truths, List<Prediction> predictions, int classes, double minIou, double minScore) {
        Confusion confusion = empty(classes);
        confusion.add(pairs(truths, predictions, minIou, minScore));
        return confusion;
    }

    /** What {@link #of} counts: predictions surest first, then the misses. */
    public static List<Pair> pairs(
            List<GroundTruth> truths, List<Prediction> predictions, double minIou, double minScore) {
        List<Prediction> kept =
                predictions.stream().filter(p -> p.score() >= minScore).toList();
        List<Pair> pairs = new ArrayList<>();
        Set<GroundTruth> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Outcome outcome : Matching.matchAcrossClasses(truths, kept, minIou)) {
            GroundTruth truth = outcome.truth();
            if (truth != null) {
                found.add(truth);
            }
            if (truth == null || !truth.ignore()) {
                pairs.add(new Pair(truth, outcome.prediction()));
            }
        }
        truths.stream()
                .filter(truth -> !truth.ignore() && !found.contains(truth))
                .forEach(truth -> pairs.add(new Pair(truth, null)));
        return pairs;
    }

    public void add(List<Pair> pairs) {
        int classes = counts.length - 1;
        pairs.forEach(pair -> counts[pair.row(classes)][pair.column(classes)]++);
    }
}
