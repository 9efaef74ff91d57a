package io.truthloom.exchange.mot;

import io.truthloom.exchange.Archive;
import java.util.List;

/** Sequences by their {@code gt/gt.txt}. */
final class MotFolders {
    static final String ROWS = "gt/gt.txt";

    private MotFolders() {}

    /** With their slashes; empty for the archive itself. */
    static List<String> of(Archive archive) {
        return archive.ending(ROWS).stream()
                .map(path -> path.substring(0, path.length() - ROWS.length()))
                .filter(folder -> folder.isEmpty() || folder.endsWith("/"))
                .toList();
    }

    /** The last part of a folder; the given name where it is none. */
    static String name(String folder, String otherwise) {
        if (folder.isEmpty()) {
            return otherwise;
        }
        String path = folder.substring(0, folder.length() - 1);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
