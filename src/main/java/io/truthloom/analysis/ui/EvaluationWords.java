package io.truthloom.analysis.ui;

import io.truthloom.analysis.Behind;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.Split;
import io.truthloom.evaluate.ErrorKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the screens say of evaluations. */
final class EvaluationWords {
    private EvaluationWords() {}

    static String score(@Nullable Double score) {
        return score == null ? "–" : String.format(Locale.ENGLISH, "%.3f", score);
    }

    static String difference(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? "–" : String.format(Locale.ENGLISH, "%+.3f", one - other);
    }

    static String inShort(EvaluationSummary summary) {
        EvaluationSummary.Naming naming = summary.naming();
        return naming != null
                ? "accuracy " + score(naming.accuracy())
                : "AP %s, AP50 %s"
                        .formatted(
                                score(summary.overall().ap()),
                                score(summary.overall().ap50()));
    }

    static String part(Split split) {
        return switch (split) {
            case TRAIN -> "training frames";
            case VALIDATION -> "validation frames";
            case TEST -> "test frames";
        };
    }

    static String data(DatasetVersion version, Split split) {
        return "version " + version.number() + ", " + part(split);
    }

    static String kind(ErrorKind kind) {
        return switch (kind) {
            case WRONG_CLASS -> "Wrong class";
            case POOR_BOX -> "Poor box";
            case BOTH -> "Wrong class and poor box";
            case DUPLICATE -> "Duplicate";
            case BACKGROUND -> "Nothing there";
            case MISSED -> "Missed";
        };
    }

    static String explained(ErrorKind kind) {
        return switch (kind) {
            case WRONG_CLASS -> "Where it should be (IoU 0.5 or more), but called something else.";
            case POOR_BOX -> "The right class, but the box meets the object only between IoU 0.1 and 0.5.";
            case BOTH -> "Between IoU 0.1 and 0.5 with an object of another class.";
            case DUPLICATE -> "The object was found already, by a surer prediction.";
            case BACKGROUND -> "No object, or less than IoU 0.1 of one.";
            case MISSED -> "An object that nothing finds, not even with the wrong class or a poor box.";
        };
    }

    static String behind(ModelEvaluation evaluation, Behind behind) {
        int classes = evaluation.classes().size();
        return switch (behind) {
            case Behind.Errors errors -> kind(errors.kind());
            case Behind.CurvePoint(int classIndex, double score) ->
                "%s at a score of about %s".formatted(name(evaluation, classIndex), score(score));
            case Behind.Cell(int row, int column) ->
                row == classes
                        ? "Nothing there, taken for " + name(evaluation, column)
                        : column == classes
                                ? name(evaluation, row) + " not found"
                                : row == column
                                        ? name(evaluation, row) + " found"
                                        : name(evaluation, row) + " taken for " + name(evaluation, column);
        };
    }

    private static String name(ModelEvaluation evaluation, int index) {
        int classes = evaluation.classes().size();
        return index >= 0 && index < classes ? evaluation.classes().get(index).name() : "background";
    }
}
