package io.truthloom.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;

/** The short messages at the edge of the screen. */
public final class Notices {
    private Notices() {}

    public static void done(String sentence) {
        Notification.show(sentence, 3_000, Notification.Position.BOTTOM_START);
    }

    /** Stays until it is closed: it says what to do, and people read at their own pace. */
    public static void problem(List<String> sentences) {
        var text = new Div();
        text.addClassName("tl-notice-text");
        sentences.forEach(sentence -> text.add(new Div(sentence)));
        var notice = new Notification();
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        close.setAriaLabel("Close message");
        var row = new Div(text, close);
        row.addClassName("tl-notice");
        notice.add(row);
        notice.addClassName("tl-notice-problem");
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.open();
    }

    public static void problem(String sentence) {
        problem(List.of(sentence));
    }
}
