package io.truthloom.shell;

import com.vaadin.flow.component.page.Page;

/** What the person's menu offers; the browser remembers it. */
enum ThemeChoice {
    SYSTEM("As the system"),
    LIGHT("Light"),
    DARK("Dark");

    private final String caption;

    ThemeChoice(String caption) {
        this.caption = caption;
    }

    String caption() {
        return caption;
    }

    void apply(Page page) {
        page.executeJs(
                "localStorage.setItem('truthloom.theme', $0); window.truthloomAppearance()",
                name().toLowerCase(java.util.Locale.ROOT));
    }
}
