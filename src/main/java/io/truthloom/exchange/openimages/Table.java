package io.truthloom.exchange.openimages;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.tables.CsvTable;
import java.io.IOException;
import java.util.Set;

/** The kinds of tables, told apart by their columns. */
enum Table {
    CLASSES,
    BOXES,
    TAGS,
    MASKS,
    OTHER;

    static Table of(Archive archive, String path) throws IOException {
        Set<String> columns = CsvTable.columns(archive, path).keySet();
        if (!columns.contains("labelname")) {
            return OTHER;
        }
        if (columns.contains("displayname")) {
            return CLASSES;
        }
        if (!columns.contains("imageid")) {
            return OTHER;
        }
        if (columns.contains("maskpath")) {
            return MASKS;
        }
        return columns.containsAll(Set.of("xmin", "xmax", "ymin", "ymax"))
                ? BOXES
                : columns.contains("confidence") ? TAGS : OTHER;
    }
}
