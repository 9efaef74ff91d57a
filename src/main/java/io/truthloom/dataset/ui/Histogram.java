package io.truthloom.dataset.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.truthloom.shell.Formats;
import java.util.Arrays;

/** Upright bars for the sizes of boxes. */
class Histogram extends Div {
    Histogram(int[] counts) {
        addClassName("tl-histogram");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words(counts));
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        for (int bin = 0; bin < counts.length; bin++) {
            var bar = new Div();
            bar.addClassName("tl-histogram-bar");
            bar.getStyle().set("height", 100.0 * counts[bin] / most + "%");
            var space = new Div(bar);
            space.addClassName("tl-histogram-space");
            var column = new Div(new Span(Formats.count(counts[bin])), space, new Span(DatasetCounts.sizeName(bin)));
            column.addClassName("tl-histogram-column");
            add(column);
        }
    }

    private static String words(int[] counts) {
        var words = new StringBuilder("Boxes by size in pixels: ");
        for (int bin = 0; bin < counts.length; bin++) {
            words.append(DatasetCounts.sizeName(bin))
                    .append(": ")
                    .append(counts[bin])
                    .append("; ");
        }
        return words.toString();
    }
}
