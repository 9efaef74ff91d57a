package io.truthloom.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * COCO's detection metrics, equal to pycocotools' {@code COCOeval} for boxes. Pictures are added one by one; of each
 * prediction some 24 bytes are kept. Of a picture and class the 100 surest predictions count.
 */
public final class CocoEvaluation {
    static final int MOST_PREDICTIONS = 100;

    private static final int IOUS = 10;
    private static final double FIRST_IOU = 0.5;
    private static final double LAST_IOU = 0.95;

    private final List<ClassLedger> classes;

    public CocoEvaluation(int classCount) {
        classes =
                IntStream.range(0, classCount).mapToObj(c -> new ClassLedger()).toList();
    }

    /** 0.50, 0.55 … 0.95: to the last bit those that pycocotools computes. */
    static double[] ious() {
        double step = (LAST_IOU - FIRST_IOU) / (IOUS - 1);
        double[] ious = new double[IOUS];
        for (int i = 0; i < IOUS; i++) {
            ious[i] = FIRST_IOU + i * step;
        }
        ious[IOUS - 1] = LAST_IOU;
        return ious;
    }

    /** One picture with all of its truths and predictions, classes from 0. Equal scores stay in the order of adding. */
    public void add(List<GroundTruth> truths, List<Prediction> predictions) {
        for (int c = 0; c < classes.size(); c++) {
            int index = c;
            List<GroundTruth> there =
                    truths.stream().filter(t -> t.classIndex() == index).toList();
            List<Prediction> seen = ofClass(predictions, index);
            if (!there.isEmpty() || !seen.isEmpty()) {
                classes.get(c).add(there, seen);
            }
        }
    }

    /** Those that count, surest first. */
    static List<Prediction> ofClass(List<Prediction> predictions, int classIndex) {
        return predictions.stream()
                .filter(p -> p.classIndex() == classIndex)
                .sorted(Matching.SUREST_FIRST)
                .limit(MOST_PREDICTIONS)
                .toList();
    }

    public Result result() {
        List<CocoScores> byClass = classes.stream().map(ClassLedger::scores).toList();
        return new Result(overall(byClass), byClass);
    }

    /** @param byClass in the order of the classes */
    public record Result(CocoScores overall, List<CocoScores> byClass) {}

    /**
     * Precision against recall at an IoU of COCO's.
     *
     * @param iouStep 0 for 0.50, 5 for 0.75, 9 for 0.95
     */
    public PrecisionRecall curve(int classIndex, int iouStep) {
        return PrecisionRecall.of(List.of(classes.get(classIndex)), iouStep);
    }

    /** All classes on one curve, for a threshold that suits them together. */
    public PrecisionRecall curveOfAll(int iouStep) {
        return PrecisionRecall.of(classes, iouStep);
    }

    private static CocoScores overall(List<CocoScores> all) {
        return new CocoScores(
                all.stream().mapToLong(CocoScores::truths).sum(),
                mean(all, CocoScores::ap),
                mean(all, CocoScores::ap50),
                mean(all, CocoScores::ap75),
                mean(all, CocoScores::apSmall),
                mean(all, CocoScores::apMedium),
                mean(all, CocoScores::apLarge),
                mean(all, CocoScores::ar1),
                mean(all, CocoScores::ar10),
                mean(all, CocoScores::ar100),
                mean(all, CocoScores::arSmall),
                mean(all, CocoScores::arMedium),
                mean(all, CocoScores::arLarge));
    }

    /** Of the classes that have the number. */
    private static @Nullable Double mean(List<CocoScores> all, Function<CocoScores, @Nullable Double> number) {
        List<Double> present = new ArrayList<>();
        all.stream().map(number).filter(Objects::nonNull).forEach(present::add);
        return present.isEmpty() ? null : present.stream().mapToDouble(d -> d).sum() / present.size();
    }
}
