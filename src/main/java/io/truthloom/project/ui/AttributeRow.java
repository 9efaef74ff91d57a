package io.truthloom.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.truthloom.project.AttributeType;
import io.truthloom.project.LabelAttribute;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One attribute as it is written. */
class AttributeRow extends Div {
    private final UUID id;
    private final TextField name = new TextField();
    private final Select<AttributeType> type = new Select<>();
    private final TextField values = new TextField();
    private final TextField byDefault = new TextField();
    private final Checkbox mutable = new Checkbox("Over time");
    private final Checkbox required = new Checkbox("Required");

    AttributeRow(LabelAttribute attribute, Consumer<AttributeRow> up, Consumer<AttributeRow> remove) {
        this.id = attribute.id();
        addClassName("tl-attribute-row");
        name.setValue(attribute.name());
        name.setPlaceholder("Name");
        name.setAriaLabel("Attribute name");
        type.setItems(AttributeType.values());
        type.setItemLabelGenerator(AttributeRow::word);
        type.setAriaLabel("Attribute type");
        type.addValueChangeListener(e -> fitType(e.getValue()));
        values.setAriaLabel("Values");
        values.setTooltipText("Separated by commas");
        values.setValue(String.join(", ", attribute.values()));
        byDefault.setValue(attribute.defaultValue());
        byDefault.setPlaceholder("Default");
        byDefault.setAriaLabel("Default value");
        mutable.setValue(attribute.mutable());
        mutable.setTooltipText("On a track each keyframe may have another value");
        required.setValue(attribute.required());
        type.setValue(attribute.type());
        name.addClassName("tl-attribute-name");
        values.addClassName("tl-attribute-values");
        byDefault.addClassName("tl-attribute-default");
        add(name, type, values, byDefault, mutable, required);
        add(button(VaadinIcon.ARROW_UP, "Move attribute up", () -> up.accept(this)));
        add(button(VaadinIcon.CLOSE_SMALL, "Remove attribute", () -> remove.accept(this)));
    }

    static LabelAttribute fresh() {
        return new LabelAttribute(UUID.randomUUID(), "", AttributeType.SELECT, false, false, "", List.of());
    }

    void focus() {
        name.focus();
    }

    LabelAttribute attribute() {
        return new LabelAttribute(
                id,
                name.getValue(),
                type.getValue(),
                mutable.getValue(),
                required.getValue(),
                byDefault.getValue(),
                Stream.of(values.getValue().split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList());
    }

    private void fitType(AttributeType chosen) {
        values.setEnabled(chosen.hasValues());
        values.setPlaceholder(
                switch (chosen) {
                    case SELECT, RADIO -> "Values, as “red, blue”";
                    case NUMBER -> "Least, most, step: “0, 100, 1”";
                    case CHECKBOX -> "true or false";
                    case TEXT -> "any text";
                });
    }

    private static String word(AttributeType type) {
        return switch (type) {
            case SELECT -> "Select";
            case RADIO -> "Radio";
            case CHECKBOX -> "Checkbox";
            case NUMBER -> "Number";
            case TEXT -> "Text";
        };
    }

    private static Component button(VaadinIcon icon, String text, Runnable action) {
        var button = new Button(icon.create(), e -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(text);
        button.setTooltipText(text);
        return button;
    }
}
