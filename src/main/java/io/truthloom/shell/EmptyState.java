package io.truthloom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a place shows while there is nothing in it: what this is, and the one next step. */
public final class EmptyState extends Div {
    public EmptyState(VaadinIcon icon, String title, String text, Component... actions) {
        addClassName("tl-empty");
        var picture = icon.create();
        picture.addClassName("tl-empty-icon");
        add(picture, new H2(title), new Paragraph(text));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("tl-actions");
            add(row);
        }
    }
}
