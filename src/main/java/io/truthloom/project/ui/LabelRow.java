package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One class of the schema as it is written: colour, name, hotkey. */
class LabelRow extends Div {
    private final @Nullable LabelId id;
    private final Input color = new Input();
    private final TextField name = new TextField();
    private final TextField hotkey = new TextField();

    LabelRow(@Nullable LabelId id, String nameText, String colorText, String hotkeyText, Consumer<LabelRow> remove) {
        this.id = id;
        addClassName("tl-label-row");
        color.setType("color");
        color.setValue(colorText);
        color.getElement().setAttribute("aria-label", "Colour");
        color.addClassName("tl-color");
        name.setValue(nameText);
        name.setPlaceholder("Class name, as “car”");
        name.setAriaLabel("Class name");
        name.addClassName("tl-label-name");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        hotkey.setValue(hotkeyText);
        hotkey.setMaxLength(1);
        hotkey.setPlaceholder("key");
        hotkey.setAriaLabel("Hotkey");
        hotkey.setTooltipText("Key that picks this class in the editor: 1 to 9 or a letter");
        hotkey.addClassName("tl-label-key");
        var drop = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> remove.accept(this));
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        drop.setAriaLabel("Remove class");
        drop.setTooltipText("Remove class");
        add(color, name, hotkey, drop);
    }

    boolean isEmpty() {
        return name.getValue().isBlank();
    }

    String color() {
        return color.getValue();
    }

    String hotkey() {
        return hotkey.getValue().strip().toLowerCase(java.util.Locale.ROOT);
    }

    void focus() {
        name.focus();
    }

    LabelData data() {
        return new LabelData(id, name.getValue().strip(), color(), hotkey().isEmpty() ? null : hotkey());
    }
}
