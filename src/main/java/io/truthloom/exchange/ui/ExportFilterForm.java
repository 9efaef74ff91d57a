package io.truthloom.exchange.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.dataset.Split;
import io.truthloom.exchange.ExportFilter;
import io.truthloom.project.Label;
import java.util.List;
import java.util.Map;

/** What of a project is exported; nothing chosen keeps everything. */
class ExportFilterForm extends Details {
    private final MultiSelectComboBox<Label> labels = new MultiSelectComboBox<>("Classes");
    private final CheckboxGroup<Split> subsets = new CheckboxGroup<>("Subsets");
    private final CheckboxGroup<FrameState> states = new CheckboxGroup<>("Frames that are");
    private final CheckboxGroup<KeyframeSource> sources = new CheckboxGroup<>("Drawn by");
    private final TextField attribute = new TextField("Attribute");
    private final TextField value = new TextField("with the value");
    private final IntegerField first = new IntegerField("Video frames from");
    private final IntegerField last = new IntegerField("to");

    ExportFilterForm(List<Label> schema, Runnable changed) {
        super("Only a part");
        labels.setItems(schema);
        labels.setItemLabelGenerator(Label::name);
        labels.setWidthFull();
        labels.setPlaceholder("All");
        subsets.setItems(Split.TRAIN, Split.VALIDATION);
        subsets.setItemLabelGenerator(ExportFilterForm::word);
        states.setItems(FrameState.LABELLED, FrameState.REVIEWED);
        states.setItemLabelGenerator(ExportFilterForm::word);
        sources.setItems(KeyframeSource.values());
        sources.setItemLabelGenerator(source -> switch (source) {
            case HUMAN -> "people";
            case MODEL -> "models";
            case ACCEPTED -> "models, accepted";
            case IMPORT -> "imports";
        });
        first.setMin(0);
        last.setMin(0);
        var attributes = new Div(attribute, value);
        attributes.addClassName("tl-form-row");
        var range = new Div(first, last);
        range.addClassName("tl-form-row");
        var all = new Div(labels, subsets, states, sources, attributes, range);
        all.addClassName("tl-form-column");
        add(all);
        labels.addValueChangeListener(e -> changed.run());
        subsets.addValueChangeListener(e -> changed.run());
        states.addValueChangeListener(e -> changed.run());
        sources.addValueChangeListener(e -> changed.run());
        attribute.addValueChangeListener(e -> changed.run());
        value.addValueChangeListener(e -> changed.run());
        first.addValueChangeListener(e -> changed.run());
        last.addValueChangeListener(e -> changed.run());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    ExportFilter filter(LabelledFrames.Frames frames) {
        String name = attribute.getValue().strip();
        return new ExportFilter(
                frames,
                List.copyOf(subsets.getValue()),
                labels.getValue().stream().map(Label::id).toList(),
                name.isEmpty() ? Map.of() : Map.of(name, value.getValue().strip()),
                List.copyOf(sources.getValue()),
                List.copyOf(states.getValue()),
                first.getValue(),
                last.getValue());
    }
}
