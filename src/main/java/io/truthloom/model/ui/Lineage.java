package io.truthloom.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** From the data to what was made of it, left to right. */
class Lineage extends OrderedList {
    Lineage() {
        addClassName("tl-lineage");
    }

    void step(String title, String facts, String address) {
        add(new ListItem(new Anchor(address, title), facts(facts)));
    }

    void here(String title, String facts) {
        var item = new ListItem(new Span(title), facts(facts));
        item.addClassName("tl-lineage-here");
        add(item);
    }

    void step(String title, Component content) {
        add(new ListItem(new Span(title), content));
    }

    private static Span facts(String text) {
        var facts = new Span(text);
        facts.addClassName("tl-hint");
        return facts;
    }
}
