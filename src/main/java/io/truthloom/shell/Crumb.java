package io.truthloom.shell;

import org.jspecify.annotations.Nullable;

/** A step of the breadcrumb; {@code href} null for the place one is at. */
public record Crumb(String text, @Nullable String href) {
    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
