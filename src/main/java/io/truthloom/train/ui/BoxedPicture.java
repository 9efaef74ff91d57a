package io.truthloom.train.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.truthloom.common.Box;
import java.util.Locale;

/** A picture with boxes on it, in the size that its place gives it. */
class BoxedPicture extends Div {
    private final double width;
    private final double height;

    /** @param width in the unit of the boxes */
    BoxedPicture(String address, String words, double width, double height) {
        this.width = width;
        this.height = height;
        addClassName("tl-boxed");
        var image = new Image(address, words);
        image.getElement().setAttribute("loading", "lazy");
        add(image);
        getStyle().set("aspect-ratio", String.format(Locale.ROOT, "%.4f", width / height));
    }

    /** @param words stand above the box; may be empty */
    void addBox(Box box, String colour, String words) {
        var mark = new Div();
        mark.addClassName("tl-boxed-box");
        mark.getStyle()
                .set("left", percent(box.x1() / width))
                .set("top", percent(box.y1() / height))
                .set("width", percent(box.width() / width))
                .set("height", percent(box.height() / height))
                .set("border-color", colour);
        mark.getElement().setAttribute("title", words);
        if (!words.isEmpty()) {
            var text = new Span(words);
            text.getStyle().set("background", colour);
            mark.add(text);
        }
        add(mark);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", 100 * share);
    }
}
