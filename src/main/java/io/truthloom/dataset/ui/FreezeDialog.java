package io.truthloom.dataset.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.truthloom.dataset.DatasetFreezes;
import io.truthloom.dataset.SplitPolicy;
import io.truthloom.jobs.JobId;
import io.truthloom.project.Project;
import io.truthloom.shell.FormDialog;
import java.util.Objects;
import java.util.function.Consumer;

/** Freezes the labelled frames, split as chosen. */
final class FreezeDialog {
    private FreezeDialog() {}

    static FormDialog build(Project project, DatasetFreezes freezes, Consumer<JobId> started) {
        SplitPolicy usual = SplitPolicy.automatic();
        var by = new Select<SplitPolicy.By>();
        by.setLabel("Keep together on one side");
        by.setItems(SplitPolicy.By.values());
        by.setItemLabelGenerator(FreezeDialog::words);
        by.setValue(usual.by());
        by.setWidthFull();
        IntegerField validation = percent("Validation", usual.validationPercent(), 1, 50);
        IntegerField test = percent("Test", usual.testPercent(), 0, 40);
        var dialog = new FormDialog(
                "Freeze a dataset version",
                "Freeze",
                () -> started.accept(freezes.start(
                        project.id(),
                        new SplitPolicy(
                                by.getValue(),
                                Objects.requireNonNullElse(validation.getValue(), usual.validationPercent()),
                                Objects.requireNonNullElse(test.getValue(), usual.testPercent())))));
        dialog.setWidth("30rem");
        var text = new Paragraph("All frames marked as labelled or reviewed go into a version that never changes. "
                + "Nearly equal pictures go to the same side, where most of the set is not one still scene.");
        text.addClassName("tl-hint");
        var shares = new Div(validation, test);
        shares.addClassName("tl-tools");
        dialog.add(text, by, shares);
        return dialog;
    }

    private static IntegerField percent(String label, int value, int least, int most) {
        var field = new IntegerField(label);
        field.setMin(least);
        field.setMax(most);
        field.setValue(value);
        field.setSuffixComponent(new Span("%"));
        field.setWidth("8rem");
        return field;
    }

    private static String words(SplitPolicy.By by) {
        return switch (by) {
            case AUTOMATIC -> "Automatic: stretches of videos, single pictures";
            case VIDEO -> "Whole videos";
            case TIME_BLOCK -> "Stretches of time, pictures by name";
            case FOLDER -> "Source folders (name up to the last “_”)";
            case GROUP -> "Media with the same tags";
        };
    }
}
