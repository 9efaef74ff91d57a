package io.truthloom.project.ui;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** What a new class gets: a colour that tells it from the others, the next free digit. */
final class LabelDefaults {
    /** Bright enough on dark pictures, dark enough on light ones, far apart in hue; neighbours differ most. */
    private static final List<String> COLORS = List.of(
            "#e6194b", "#3cb44b", "#4363d8", "#f58231", "#911eb4", "#00b3b3", "#f032e6", "#9acd00", "#b8860b",
            "#1e90ff", "#ff6f91", "#6a5acd");

    private LabelDefaults() {}

    static String color(Collection<String> used) {
        return COLORS.stream()
                .filter(color -> used.stream().noneMatch(color::equalsIgnoreCase))
                .findFirst()
                .orElse(COLORS.get(used.size() % COLORS.size()));
    }

    /** "1" to "9", empty where all are taken. */
    static String hotkey(Collection<String> used) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(String::valueOf)
                .filter(digit -> !used.contains(digit))
                .findFirst()
                .orElse("");
    }
}
