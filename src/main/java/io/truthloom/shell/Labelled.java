package io.truthloom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A number (or other value) over what it is: the small facts in headers. */
public final class Labelled extends Div {
    private final Span value = new Span();

    public Labelled(String label, String text) {
        addClassName("tl-fact");
        value.addClassName("tl-fact-value");
        value.setText(text);
        var name = new Span(label);
        name.addClassName("tl-fact-name");
        add(value, name);
    }

    public Labelled hint(String sentence) {
        getElement().setAttribute("title", sentence);
        return this;
    }

    public void set(String text) {
        value.setText(text);
    }

    /** A row of facts. */
    public static Div row(Component... facts) {
        var row = new Div(facts);
        row.addClassName("tl-facts");
        return row;
    }
}
