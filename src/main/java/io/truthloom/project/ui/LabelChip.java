package io.truthloom.project.ui;

import com.vaadin.flow.component.html.Span;
import io.truthloom.project.Label;

/** A class as a dot in its colour and its name. */
class LabelChip extends Span {
    LabelChip(Label label) {
        addClassName("tl-chip");
        var dot = new Span();
        dot.addClassName("tl-dot");
        dot.getStyle().set("background", label.color());
        add(dot, new Span(label.name()));
    }
}
