package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.truthloom.project.Label;
import io.truthloom.project.LabelData;
import java.util.ArrayList;
import java.util.List;

/** The classes of a project as a list to write in. Rows without a name don't count. */
class LabelSchemaEditor extends Div {
    private final List<LabelRow> rows = new ArrayList<>();
    private final Div list = new Div();

    LabelSchemaEditor(List<Label> labels) {
        addClassName("tl-schema");
        var more = new Button("Add class", VaadinIcon.PLUS_CIRCLE_O.create(), e -> addRow().focus());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(list, more);
        labels.forEach(this::addRow);
        if (labels.isEmpty()) {
            addRow();
        }
    }

    /** @return the classes as written, in order */
    List<LabelData> labels() {
        return rows.stream().filter(row -> !row.isEmpty()).map(LabelRow::data).toList();
    }

    private LabelRow addRow() {
        var colors = rows.stream().map(LabelRow::color).toList();
        var keys = rows.stream().map(LabelRow::hotkey).toList();
        return addRow(new LabelRow(null, "", LabelDefaults.color(colors), LabelDefaults.hotkey(keys), this::remove));
    }

    private void addRow(Label label) {
        String key = label.hotkey();
        addRow(new LabelRow(label.id(), label.name(), label.color(), key == null ? "" : key, this::remove));
    }

    private LabelRow addRow(LabelRow row) {
        rows.add(row);
        list.add(row);
        return row;
    }

    private void remove(LabelRow row) {
        rows.remove(row);
        list.remove(row);
    }
}
