package io.truthloom.exchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.truthloom.exchange.FormatInfo;
import io.truthloom.exchange.FormatOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a format as a form. */
class FormatOptions extends Div {
    private final Map<String, Select<FormatOption.Choice>> fields = new LinkedHashMap<>();
    private final transient Runnable changed;

    FormatOptions(Runnable changed) {
        this.changed = changed;
        addClassName("tl-form-row");
    }

    void show(@Nullable FormatInfo format) {
        removeAll();
        fields.clear();
        if (format == null) {
            return;
        }
        for (FormatOption option : format.options()) {
            var field = new Select<FormatOption.Choice>();
            field.setLabel(option.title());
            field.setItems(option.choices());
            field.setItemLabelGenerator(FormatOption.Choice::title);
            field.setValue(option.choices().getFirst());
            field.addValueChangeListener(e -> changed.run());
            fields.put(option.id(), field);
            add(field);
        }
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        fields.forEach((option, field) -> values.put(option, field.getValue().id()));
        return values;
    }
}
