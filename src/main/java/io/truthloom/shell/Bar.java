package io.truthloom.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A bar of parts of a whole, with what each colour means under it where {@code legend} is wanted. */
public final class Bar extends Div {
    /** @param kind names the colour in the stylesheet: "reviewed", "labelled", "proposed", "rest", "bad" */
    public record Part(String kind, String name, long amount) {}

    public Bar(List<Part> parts, boolean legend) {
        addClassName("tl-bar-block");
        long total = parts.stream().mapToLong(Part::amount).sum();
        var bar = new Div();
        bar.addClassName("tl-bar");
        bar.getElement().setAttribute("role", "img");
        bar.getElement().setAttribute("aria-label", words(parts));
        for (Part part : parts) {
            if (part.amount() > 0) {
                var piece = new Div();
                piece.addClassNames("tl-part", "tl-part-" + part.kind());
                piece.getStyle().set("width", 100.0 * part.amount() / total + "%");
                piece.getElement().setAttribute("title", words(part));
                bar.add(piece);
            }
        }
        add(bar);
        if (legend) {
            add(legend(parts));
        }
    }

    private static Div legend(List<Part> parts) {
        var row = new Div();
        row.addClassName("tl-legend");
        for (Part part : parts) {
            var dot = new Span();
            dot.addClassNames("tl-dot", "tl-part-" + part.kind());
            var entry = new Span(dot, new Span(words(part)));
            row.add(entry);
        }
        return row;
    }

    private static String words(List<Part> parts) {
        return String.join(", ", parts.stream().map(Bar::words).toList());
    }

    private static String words(Part part) {
        return Formats.count(part.amount()) + " " + part.name();
    }
}
