package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.truthloom.project.Label;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        rows.forEach(this::offerOthers);
        labels.forEach(this::putUnder);
        if (labels.isEmpty()) {
            addRow();
        }
    }

    /** @return the classes as written, in order */
    List<LabelData> labels() {
        rows.forEach(this::offerOthers);
        return rows.stream().filter(row -> !row.isEmpty()).map(LabelRow::data).toList();
    }

    private LabelRow addRow() {
        var colors = rows.stream().map(LabelRow::color).toList();
        var keys = rows.stream().map(LabelRow::hotkey).toList();
        String key = LabelDefaults.hotkey(keys);
        return addRow(row(new LabelData(null, "", LabelDefaults.color(colors), key)));
    }

    private void addRow(Label label) {
        addRow(row(new LabelData(
                label.id(),
                label.name(),
                label.color(),
                label.hotkey(),
                null,
                label.kind(),
                label.attributes(),
                label.skeleton())));
    }

    private LabelRow row(LabelData written) {
        return new LabelRow(written, this::offerOthers, this::remove);
    }

    /** The named rows but itself: those that are there at this moment. */
    private void offerOthers(LabelRow row) {
        row.details()
                .offer(rows.stream()
                        .filter(other -> other != row && !other.isEmpty())
                        .toList());
    }

    private void putUnder(Label label) {
        row(label.id())
                .ifPresent(row ->
                        Optional.ofNullable(label.parentId()).flatMap(this::row).ifPresent(row.details()::putUnder));
    }

    private Optional<LabelRow> row(LabelId id) {
        return rows.stream().filter(row -> id.equals(row.id())).findFirst();
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
