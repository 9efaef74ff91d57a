package io.truthloom.analysis.ui;

import com.vaadin.flow.component.Component;
import io.truthloom.analysis.Behind;
import io.truthloom.analysis.EvaluationId;
import io.truthloom.analysis.EvaluationService;
import io.truthloom.dataset.DatasetService;
import io.truthloom.model.Model;
import java.util.Locale;
import org.springframework.context.annotation.Lazy;

/** Addresses of evaluations, relative to the application's root, and what other pages show of them. */
@Lazy
@org.springframework.stereotype.Component
public class EvaluationNavigation {
    private final EvaluationService evaluations;
    private final DatasetService datasets;

    EvaluationNavigation(EvaluationService evaluations, DatasetService datasets) {
        this.evaluations = evaluations;
        this.datasets = datasets;
    }

    public static String evaluation(EvaluationId id) {
        return "evaluations/" + id;
    }

    public static String comparison(EvaluationId first, EvaluationId second) {
        return evaluation(first) + "/against/" + second;
    }

    static String pictures(EvaluationId id, Behind behind) {
        String query = switch (behind) {
            case Behind.Cell(int row, int column) -> "truth=" + row + "&seen=" + column;
            case Behind.Errors errors -> "errors=" + errors.kind().name().toLowerCase(Locale.ROOT);
            case Behind.CurvePoint(int classIndex, double score) -> "class=" + classIndex + "&score=" + score;
        };
        return evaluation(id) + "/pictures?" + query;
    }

    /** Opens the dialog that evaluates a model. */
    public void openDialog(Model model) {
        EvaluateDialog.build(model, datasets.list(model.projectId()), evaluations)
                .open();
    }

    /** What is known of a model so far. */
    public Component ofModel(Model model) {
        return new ModelEvaluations(
                evaluations.list(model.projectId()).stream()
                        .filter(one -> one.modelId().equals(model.id()))
                        .toList(),
                datasets.list(model.projectId()));
    }
}
