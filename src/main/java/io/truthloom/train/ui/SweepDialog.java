package io.truthloom.train.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.project.Project;
import io.truthloom.shell.FormDialog;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Notices;
import io.truthloom.train.RunService;
import io.truthloom.train.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queues a run for each combination of values of up to three settings. */
final class SweepDialog {
    private static final int AXES = 3;

    /** A setting and the values to try. */
    private static final class Axis extends Div {
        private final Select<String> setting = new Select<>();
        private final TextField values = new TextField();

        Axis(Runnable changed) {
            addClassName("tl-tools");
            setting.setItems(SettingColumns.ofOneValue());
            setting.setItemLabelGenerator(name -> name == null ? "–" : SettingColumns.caption(name));
            setting.setEmptySelectionAllowed(true);
            setting.setAriaLabel("Setting");
            values.setPlaceholder("as 0.001, 0.0005");
            values.setAriaLabel("Values to try, divided by commas");
            values.setValueChangeMode(ValueChangeMode.EAGER);
            values.addValueChangeListener(e -> changed.run());
            setting.addValueChangeListener(e -> changed.run());
            add(setting, values);
        }

        boolean isUsed() {
            return setting.getValue() != null && !values.isEmpty();
        }

        List<String> chosen() {
            return Arrays.stream(values.getValue().split(","))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    private SweepDialog() {}

    static FormDialog build(Project project, RunService runs, VersionChoice versions) {
        var form = new TrainingForm();
        var name = new TextField("Experiment");
        name.setPlaceholder("a name for these runs");
        name.setWidthFull();
        var count = new Span();
        count.addClassName("tl-hint");
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < AXES; i++) {
            axes.add(new Axis(() -> count.setText(words(axes))));
        }
        var dialog = new FormDialog("Sweep over settings", "Queue the runs", () -> {
            var sweep = new Sweep(name.getValue(), form.settings(), values(axes));
            DatasetVersion version = versions.getValue();
            int queued = (version == null ? runs.sweep(project.id(), sweep) : runs.sweep(version.id(), sweep)).size();
            Notices.done(Formats.count(queued, "run is", "runs are") + " queued; they train one after another.");
            UI.getCurrentOrThrow().refreshCurrentRoute(false);
        });
        dialog.setWidth("34rem");
        var text =
                new Paragraph("Each combination of the values makes a run; all learn from the same frozen labels. The "
                        + "table marks the best.");
        text.addClassName("tl-hint");
        dialog.add(text, name);
        axes.forEach(dialog::add);
        dialog.add(count, versions, form.budget(), new Details("The other settings", form.advanced()));
        return dialog;
    }

    private static Map<String, List<String>> values(List<Axis> axes) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        axes.stream().filter(Axis::isUsed).forEach(axis -> values.put(axis.setting.getValue(), axis.chosen()));
        return values;
    }

    private static String words(List<Axis> axes) {
        int runs = values(axes).values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
        return values(axes).isEmpty() ? "" : Formats.count(runs, "run", "runs");
    }
}
