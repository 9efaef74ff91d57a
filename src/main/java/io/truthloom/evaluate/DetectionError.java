package io.truthloom.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One error on one picture.
 *
 * @param prediction null where it was missed
 * @param truth what it should have been, or stands beside; null on the background and where both class and box are wrong
 */
public record DetectionError(
        ErrorKind kind,
        @Nullable Prediction prediction,
        @Nullable GroundTruth truth) {
    static final double RIGHT = 0.5;
    static final double BACKGROUND = 0.1;

    /** What one picture comes to. */
    record Judged(List<Prediction> right, List<DetectionError> errors, Set<GroundTruth> found) {}

    /** Of one picture; in no order but that the missed ones come last. Only the 100 surest predictions of a class count. */
    public static List<DetectionError> of(List<GroundTruth> truths, List<Prediction> predictions) {
        return judge(truths, predictions).errors();
    }

    static Judged judge(List<GroundTruth> truths, List<Prediction> predictions) {
        List<Prediction> right = new ArrayList<>();
        List<Prediction> wrong = new ArrayList<>();
        Set<GroundTruth> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Integer> classes = new TreeSet<>();
        predictions.forEach(prediction -> classes.add(prediction.classIndex()));
        for (int one : classes) {
            for (Outcome outcome : Matching.match(truths, CocoEvaluation.ofClass(predictions, one), RIGHT)) {
                GroundTruth truth = outcome.truth();
                if (truth == null) {
                    wrong.add(outcome.prediction());
                } else if (!truth.ignore()) {
                    right.add(outcome.prediction());
                    found.add(truth);
                }
            }
        }
        List<GroundTruth> wanted =
                truths.stream().filter(truth -> !truth.ignore()).toList();
        List<DetectionError> errors = new ArrayList<>();
        wrong.forEach(prediction -> errors.add(explain(prediction, wanted)));
        Set<GroundTruth> nearlyFound = Collections.newSetFromMap(new IdentityHashMap<>());
        for (DetectionError error : errors) {
            if (error.truth != null && (error.kind == ErrorKind.WRONG_CLASS || error.kind == ErrorKind.POOR_BOX)) {
                nearlyFound.add(error.truth);
            }
        }
        wanted.stream()
                .filter(truth -> !found.contains(truth) && !nearlyFound.contains(truth))
                .forEach(truth -> errors.add(new DetectionError(ErrorKind.MISSED, null, truth)));
        return new Judged(right, errors, found);
    }

    private record Nearest(@Nullable GroundTruth truth, double iou) {
        static Nearest of(Prediction prediction, List<GroundTruth> truths, boolean sameClass) {
            Nearest nearest = new Nearest(null, 0);
            for (GroundTruth truth : truths) {
                double iou = prediction.box().iou(truth.box());
                if (iou > nearest.iou && (truth.classIndex() == prediction.classIndex()) == sameClass) {
                    nearest = new Nearest(truth, iou);
                }
            }
            return nearest;
        }
    }

    /** The kinds overlap; a poor box goes before a wrong class, as in the authors' program. */
    private static DetectionError explain(Prediction prediction, List<GroundTruth> truths) {
        Nearest same = Nearest.of(prediction, truths, true);
        Nearest other = Nearest.of(prediction, truths, false);
        if (same.iou >= BACKGROUND && same.iou < RIGHT) {
            return new DetectionError(ErrorKind.POOR_BOX, prediction, same.truth);
        }
        if (other.iou >= RIGHT) {
            return new DetectionError(ErrorKind.WRONG_CLASS, prediction, other.truth);
        }
        if (same.iou >= RIGHT) {
            return new DetectionError(ErrorKind.DUPLICATE, prediction, same.truth);
        }
        return Math.max(same.iou, other.iou) <= BACKGROUND
                ? new DetectionError(ErrorKind.BACKGROUND, prediction, null)
                : new DetectionError(ErrorKind.BOTH, prediction, null);
    }
}
