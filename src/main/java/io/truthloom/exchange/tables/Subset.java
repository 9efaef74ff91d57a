package io.truthloom.exchange.tables;

import io.truthloom.dataset.Split;
import java.util.Locale;
import java.util.Set;

/** How folders and files call the sides of a split. */
public final class Subset {
    private static final Set<String> NAMES =
            Set.of("train", "training", "val", "valid", "validation", "test", "testing");

    private Subset() {}

    public static String of(Split split) {
        return switch (split) {
            case TRAIN -> "train";
            case VALIDATION -> "val";
            case TEST -> "test";
        };
    }

    /** Whether a folder of that name holds a side of a split, rather than a class. */
    public static boolean isName(String folder) {
        return NAMES.contains(folder.toLowerCase(Locale.ROOT));
    }

    /** "training" and "validation" as the others say it: "train", "val"; any other name as it is. */
    public static String plain(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "train", "training" -> "train";
            case "val", "valid", "validation" -> "val";
            case "test", "testing" -> "test";
            default -> name;
        };
    }
}
