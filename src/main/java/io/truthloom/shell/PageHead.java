package io.truthloom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** The heading of a page with its actions at the right. */
public final class PageHead extends Div {
    private final H1 heading = new H1();
    private final Div actions = new Div();

    public PageHead(String title, Component... actions) {
        addClassName("tl-page-head");
        heading.setText(title);
        this.actions.addClassName("tl-actions");
        this.actions.add(actions);
        add(heading, this.actions);
    }

    public void setTitle(String title) {
        heading.setText(title);
    }

    public void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }
}
