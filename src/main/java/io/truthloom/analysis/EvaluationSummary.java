package io.truthloom.analysis;

import io.truthloom.evaluate.Calibration;
import io.truthloom.evaluate.ClassificationEvaluation.ClassScores;
import io.truthloom.evaluate.CocoScores;
import io.truthloom.evaluate.ErrorAnalysis;
import io.truthloom.evaluate.ErrorKind;
import io.truthloom.evaluate.PrecisionRecall.Point;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an evaluation. Those of boxes are null or empty with a classifier.
 *
 * @param frames looked at
 * @param predictions kept, of any score
 * @param overall means over the classes
 * @param best where F1 of all classes together is highest, at IoU 0.5; null without truth or predictions
 * @param threshold score from which predictions count in {@code confusion}
 * @param confusion as {@link io.truthloom.evaluate.Confusion}: {@code [true class][predicted class]}, background last
 * @param errors every kind; over all predictions, as AP is
 * @param notes sentences about what was left out and what to keep in mind
 * @param naming how well a classifier names objects; null with a detector
 */
public record EvaluationSummary(
        int frames,
        long predictions,
        CocoScores overall,
        List<ClassSummary> classes,
        @Nullable Point best,
        double threshold,
        int[][] confusion,
        Map<ErrorKind, ErrorAnalysis.Cost> errors,
        List<String> notes,
        @Nullable Naming naming) {
    public EvaluationSummary {
        classes = List.copyOf(classes);
        errors = Map.copyOf(errors);
        notes = List.copyOf(notes);
    }

    /**
     * @param curve50 precision against recall at IoU 0.50, at most 101 points; likewise 0.75
     * @param best where its F1 is highest, at IoU 0.5
     */
    public record ClassSummary(
            CocoScores scores,
            List<Point> curve50,
            List<Point> curve75,
            @Nullable Point best) {}

    /**
     * @param topK share of the objects whose class is among the k+1 likeliest, at index k, up to five
     * @param byClass in the order of the classes
     */
    public record Naming(
            List<Double> topK, List<ClassScores> byClass, double calibrationError, List<Calibration.Bin> reliability) {
        public Naming {
            topK = List.copyOf(topK);
            byClass = List.copyOf(byClass);
            reliability = List.copyOf(reliability);
        }

        public double accuracy() {
            return topK.isEmpty() ? 0 : topK.getFirst();
        }
    }
}
