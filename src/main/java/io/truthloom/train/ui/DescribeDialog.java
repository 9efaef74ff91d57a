package io.truthloom.train.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.truthloom.shell.FormDialog;
import io.truthloom.train.Run;
import io.truthloom.train.RunService;
import java.util.Arrays;

/** Note and tags of a run. */
final class DescribeDialog {
    private DescribeDialog() {}

    static FormDialog build(Run run, RunService runs, Runnable changed) {
        var tags = new TextField("Tags");
        tags.setHelperText("Words divided by commas, as “baseline, night”.");
        tags.setValue(String.join(", ", run.tags()));
        tags.setWidthFull();
        tags.setAutofocus(true);
        var note = new TextArea("Note");
        note.setValue(run.note());
        note.setWidthFull();
        note.setMinRows(4);
        note.setMaxLength(2_000);
        var dialog = new FormDialog("Run " + run.number(), "Save", () -> {
            runs.describe(
                    run.id(), note.getValue(), Arrays.asList(tags.getValue().split(",")));
            changed.run();
        });
        dialog.setWidth("28rem");
        dialog.add(tags, note);
        return dialog;
    }
}
