package io.truthloom.media;

import io.truthloom.common.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Files that commonly lie beside media and are none: left out with one note instead of a problem each. */
final class LeftOut {
    private static final Set<String> BESIDE_MEDIA = Set.of(
            "txt", "json", "xml", "csv", "tsv", "md", "yaml", "yml", "html", "pdf", "py", "cache", "log", "ini", "db");
    private static final Set<String> ARCHIVES = Set.of("zip", "tar", "gz", "tgz", "7z", "rar", "bz2", "xz", "zst");

    private int others;
    private int archives;

    /** True when the file is left out. */
    boolean takes(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || path.startsWith("__MACOSX/")) {
            return true;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (ARCHIVES.contains(ending)) {
            archives++;
            return true;
        }
        if (BESIDE_MEDIA.contains(ending)) {
            others++;
            return true;
        }
        return false;
    }

    void describe(String shownName, List<Problem> problems) {
        if (archives > 0) {
            problems.add(new Problem(
                    shownName,
                    "%,d archives inside it were not looked into. Upload them by themselves.".formatted(archives)));
        }
        if (others > 0) {
            problems.add(new Problem(
                    shownName, "%,d files that are no pictures or videos were left out.".formatted(others)));
        }
    }
}
