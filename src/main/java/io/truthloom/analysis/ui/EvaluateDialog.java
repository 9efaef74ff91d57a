package io.truthloom.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.truthloom.analysis.EvaluationId;
import io.truthloom.analysis.EvaluationService;
import io.truthloom.common.InvalidInputException;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.Split;
import io.truthloom.model.Model;
import io.truthloom.shell.FormDialog;
import io.truthloom.shell.Formats;
import java.util.List;

/** On which frames a model is to be tested. */
final class EvaluateDialog {
    private EvaluateDialog() {}

    static FormDialog build(Model model, List<DatasetVersion> versions, EvaluationService evaluations) {
        var version = new Select<DatasetVersion>();
        version.setLabel("Dataset version");
        version.setItems(versions);
        version.setItemLabelGenerator(
                one -> "Version %d (%s)".formatted(one.number(), Formats.count(one.frameCount(), "frame", "frames")));
        version.setValue(versions.stream()
                .filter(one -> one.id().equals(model.datasetVersionId()))
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.getFirst()));
        version.setWidthFull();
        var split = new RadioButtonGroup<Split>("Frames");
        split.setItems(Split.VALIDATION, Split.TEST, Split.TRAIN);
        split.setItemLabelGenerator(EvaluateDialog::name);
        split.setValue(Split.VALIDATION);
        var dialog = new FormDialog("Evaluate “" + model.name() + "”", "Evaluate", () -> {
            DatasetVersion chosen = version.getValue();
            if (chosen == null) {
                throw new InvalidInputException("Dataset version", "There is none yet. Train a model or freeze one.");
            }
            EvaluationId id = evaluations.start(model.id(), chosen.id(), split.getValue());
            UI.getCurrentOrThrow().navigate(EvaluationNavigation.evaluation(id));
        });
        dialog.setWidth("28rem");
        dialog.add(
                new Paragraph("The model looks at every frame of that part. What it sees is kept and compared with the"
                        + " labels that were frozen."),
                version,
                split);
        return dialog;
    }

    private static String name(Split split) {
        return switch (split) {
            case VALIDATION -> "Validation";
            case TEST -> "Test";
            case TRAIN -> "Training (how well it remembers)";
        };
    }
}
