package io.truthloom.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names and numbers, as they come in. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    void row(String name, String format, Object... values) {
        lines.add(String.format(Locale.ROOT, "| %-44s | %-30s |", name, String.format(Locale.ROOT, format, values)));
    }

    @Override
    public String toString() {
        String head =
                String.format(Locale.ROOT, "| %-44s | %-30s |%n|%s|%s|%n", "", "", "-".repeat(46), "-".repeat(32));
        return head + String.join(System.lineSeparator(), lines);
    }
}
