package io.truthloom.train.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.truthloom.project.Label;
import io.truthloom.project.Project;
import io.truthloom.shell.FormDialog;
import io.truthloom.shell.Formats;
import io.truthloom.train.AugmentationSamples;
import io.truthloom.train.RunId;
import io.truthloom.train.RunService;
import java.util.List;

/** What would be trained on, how long, and (folded) everything else. */
final class TrainDialog {
    private TrainDialog() {}

    static FormDialog build(Project project, RunService runs, AugmentationSamples samples, TrainingStock stock) {
        var form = new TrainingForm();
        var dialog = new FormDialog("Train a model", "Start training", () -> {
            RunId run = runs.start(project.id(), form.settings());
            UI.getCurrentOrThrow().navigate(RunNavigation.run(run));
        });
        dialog.setWidth("32rem");
        dialog.add(new Paragraph(stock.summary()), classes(stock));
        if (!stock.warnings().isEmpty()) {
            dialog.add(warnings(stock.warnings()));
        }
        var preview = new Button(
                "Show what it would see",
                VaadinIcon.PICTURE.create(),
                e -> PreviewDialog.open(() -> samples.of(project.id(), form.settings(), PreviewDialog.CROPS)));
        preview.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        preview.setEnabled(stock.isEnough());
        dialog.add(form.budget(), preview, new Details("Advanced settings", form.advanced()));
        dialog.setConfirmEnabled(stock.isEnough());
        return dialog;
    }

    private static Div classes(TrainingStock stock) {
        var table = new Div();
        table.addClassName("tl-counts");
        int most =
                Math.max(1, stock.labels().stream().mapToInt(stock::boxes).max().orElse(1));
        for (Label label : stock.labels()) {
            table.add(
                    new Span(label.name()),
                    bar(label, stock.boxes(label), most),
                    new Span(Formats.count(stock.boxes(label))));
        }
        return table;
    }

    private static Component bar(Label label, int boxes, int most) {
        var bar = new Div();
        bar.addClassName("tl-count-bar");
        bar.getStyle().set("width", 100.0 * boxes / most + "%").set("background", label.color());
        return new Div(bar);
    }

    private static UnorderedList warnings(List<String> sentences) {
        var list = new UnorderedList();
        list.addClassName("tl-warnings");
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }
}
