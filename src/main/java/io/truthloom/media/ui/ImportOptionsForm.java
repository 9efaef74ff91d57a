package io.truthloom.media.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import io.truthloom.media.ImportOptions;
import org.jspecify.annotations.Nullable;

/** How the next files are read; closed until somebody wants it. */
class ImportOptionsForm extends Details {
    private static final double USUAL_RATE = 25;

    private final IntegerField step = whole("Every n-th frame", "1");
    private final IntegerField start = whole("From frame", "first");
    private final IntegerField end = whole("To frame", "last");
    private final Checkbox sequence = new Checkbox("Pictures are the frames of one video");
    private final TextField name = new TextField("Name of the video");
    private final NumberField rate = new NumberField("Frames per second");

    ImportOptionsForm() {
        step.setMin(1);
        step.setHelperText("Of each video; 10 keeps every tenth.");
        start.setMin(0);
        start.setHelperText("Counted from 0.");
        end.setMin(0);
        end.setHelperText("This one is kept too.");
        rate.setValue(USUAL_RATE);
        rate.setMin(0.001);
        rate.setMax(1000);
        sequence.setHelperText("In the order of their names; all of one size.");
        sequence.addValueChangeListener(e -> showFields());
        var fields = new Div(step, start, end, sequence, name, rate);
        fields.addClassName("tl-import-options");
        setSummaryText("Import options");
        add(fields);
        showFields();
    }

    /** @throws io.truthloom.common.InvalidInputException a sentence for each thing that can't be */
    ImportOptions options() {
        return sequence.getValue()
                ? ImportOptions.of(
                        null,
                        null,
                        null,
                        new ImportOptions.Sequence(name.getValue().strip(), number(rate.getValue())))
                : ImportOptions.of(step.getValue(), start.getValue(), end.getValue(), null);
    }

    private static double number(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private void showFields() {
        boolean one = sequence.getValue();
        step.setVisible(!one);
        start.setVisible(!one);
        end.setVisible(!one);
        name.setVisible(one);
        rate.setVisible(one);
    }

    private static IntegerField whole(String label, String placeholder) {
        var field = new IntegerField(label);
        field.setPlaceholder(placeholder);
        field.setWidth("8.5rem");
        return field;
    }
}
