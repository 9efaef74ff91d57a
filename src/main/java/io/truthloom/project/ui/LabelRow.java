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
import io.truthloom.shell.Formats;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One class of the schema as it is written: colour, name, hotkey. */
class LabelRow extends Div {
    private final @Nullable LabelId id;
    private final Input color = new Input();
    private final TextField name = new TextField();
    private final TextField hotkey = new TextField();
    private final Button more = new Button();
    private final LabelDetails details;

    /** @param written what it says at first, but for its parent */
    LabelRow(LabelData written, Consumer<LabelRow> opened, Consumer<LabelRow> remove) {
        this.id = written.id();
        this.details = new LabelDetails(written.kind(), written.attributes(), written.skeleton());
        String key = written.hotkey();
        addClassName("tl-label");
        color.setType("color");
        color.setValue(written.color());
        color.getElement().setAttribute("aria-label", "Colour");
        color.addClassName("tl-color");
        name.setValue(written.name());
        name.setPlaceholder("Class name, as “car”");
        name.setAriaLabel("Class name");
        name.addClassName("tl-label-name");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        hotkey.setValue(key == null ? "" : key);
        hotkey.setMaxLength(1);
        hotkey.setPlaceholder("key");
        hotkey.setAriaLabel("Hotkey");
        hotkey.setTooltipText("Key that picks this class in the editor: 1 to 9 or a letter");
        hotkey.addClassName("tl-label-key");
        var drop = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> remove.accept(this));
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        drop.setAriaLabel("Remove class");
        drop.setTooltipText("Remove class");
        var head = new Div(color, name, hotkey, more, drop);
        head.addClassName("tl-label-row");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClassName("tl-label-more");
        more.setTooltipText("What is drawn, parent and attributes");
        more.addClickListener(e -> {
            opened.accept(this);
            open(!details.isVisible());
        });
        add(head, details);
        open(false);
    }

    private void open(boolean open) {
        details.setVisible(open);
        more.setText(summary());
        more.setIcon((open ? VaadinIcon.ANGLE_DOWN : VaadinIcon.ANGLE_RIGHT).create());
        more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private String summary() {
        String kind = LabelDetails.word(details.kind());
        int attributes = details.attributes().size();
        return attributes == 0 ? kind : kind + " · " + Formats.count(attributes, "attribute", "attributes");
    }

    LabelDetails details() {
        return details;
    }

    @Nullable
    LabelId id() {
        return id;
    }

    String name() {
        return name.getValue().strip();
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
        LabelRow above = details.above();
        return new LabelData(
                id,
                name(),
                color(),
                hotkey().isEmpty() ? null : hotkey(),
                above == null ? null : above.name(),
                details.kind(),
                details.attributes(),
                details.skeleton());
    }
}
