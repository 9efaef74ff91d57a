package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.truthloom.project.LabelAttribute;
import java.util.ArrayList;
import java.util.List;

/** The attributes of one class, in their order. */
class AttributeList extends Div {
    private final List<AttributeRow> rows = new ArrayList<>();
    private final Div list = new Div();

    AttributeList(List<LabelAttribute> attributes) {
        addClassName("tl-attributes");
        var more = new Button(
                "Add attribute",
                VaadinIcon.PLUS_CIRCLE_O.create(),
                e -> append(AttributeRow.fresh()).focus());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(list, more);
        attributes.forEach(this::append);
    }

    List<LabelAttribute> attributes() {
        return rows.stream().map(AttributeRow::attribute).toList();
    }

    private AttributeRow append(LabelAttribute attribute) {
        var row = new AttributeRow(attribute, this::up, this::remove);
        rows.add(row);
        list.add(row);
        return row;
    }

    private void up(AttributeRow row) {
        int at = rows.indexOf(row);
        if (at > 0) {
            remove(row);
            rows.add(at - 1, row);
            list.addComponentAtIndex(at - 1, row);
        }
    }

    private void remove(AttributeRow row) {
        rows.remove(row);
        list.remove(row);
    }
}
