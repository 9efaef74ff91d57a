package io.truthloom.exchange.yolo;

import io.truthloom.exchange.FormatOption;
import io.truthloom.exchange.Options;
import java.util.Arrays;
import java.util.Locale;

/** What the lines of a data set are for. */
enum Task {
    DETECT("Boxes (detect)"),
    OBB("Turned boxes (obb)"),
    SEGMENT("Outlines (segment)"),
    POSE("Skeletons (pose)"),
    CLASSIFY("Tags, pictures in folders (classify)");

    private final String title;

    Task(String title) {
        this.title = title;
    }

    static FormatOption option() {
        return new FormatOption(
                "task",
                "Task (read by itself; \"segment\" takes four corners for an outline, not for a turned box)",
                Arrays.stream(values())
                        .map(task -> new FormatOption.Choice(task.name().toLowerCase(Locale.ROOT), task.title))
                        .toList());
    }

    static Task of(Options options) {
        return valueOf(options.get("task").toUpperCase(Locale.ROOT));
    }
}
