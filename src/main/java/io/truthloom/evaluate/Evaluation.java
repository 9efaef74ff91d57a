package io.truthloom.evaluate;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How well predictions meet the truth at one IoU.
 *
 * @param byClass every class that has truths or predictions
 * @param all all classes on one curve, matched within their class: for one threshold that suits all of them
 */
public record Evaluation(double minIou, Map<Integer, ClassResult> byClass, PrecisionRecall all) {
    /** @param averagePrecision {@link AveragePrecision#coco}; empty for a class without truths */
    public record ClassResult(PrecisionRecall curve, OptionalDouble averagePrecision) {}

    public static Evaluation of(List<GroundTruth> truths, List<Prediction> predictions, double minIou) {
        List<Outcome> outcomes = Matching.match(truths, predictions, minIou);
        Map<Integer, ClassResult> byClass = new TreeMap<>();
        truths.forEach(truth -> byClass.computeIfAbsent(truth.classIndex(), c -> ofClass(c, outcomes, truths)));
        predictions.forEach(p -> byClass.computeIfAbsent(p.classIndex(), c -> ofClass(c, outcomes, truths)));
        return new Evaluation(minIou, byClass, PrecisionRecall.of(outcomes, truths));
    }

    private static ClassResult ofClass(int classIndex, List<Outcome> outcomes, List<GroundTruth> truths) {
        PrecisionRecall curve = PrecisionRecall.of(
                outcomes.stream()
                        .filter(outcome -> outcome.prediction().classIndex() == classIndex)
                        .toList(),
                truths.stream()
                        .filter(truth -> truth.classIndex() == classIndex)
                        .toList());
        return new ClassResult(curve, AveragePrecision.coco(curve));
    }

    /** Mean of the classes' average precision; empty where there was nothing to find at all. */
    public OptionalDouble meanAveragePrecision() {
        return byClass.values().stream()
                .map(ClassResult::averagePrecision)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
