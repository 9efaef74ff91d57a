package io.truthloom.exchange.openimages;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.tables.CsvTable;
import io.truthloom.exchange.tables.Numbers;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.exchange.tables.TextLines;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The images by their ids: where they lie, how large they are. */
final class PictureList {
    private final LabelSink sink;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, PictureSize> sizes = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    PictureList(Archive archive, LabelSink sink) throws IOException {
        this.sink = sink;
        for (String path : archive.paths()) {
            if (PicturePath.isPicture(archive, path) && !("/" + path).contains("/masks/")) {
                entries.putIfAbsent(PicturePath.fileName(PicturePath.withoutExtension(path)), path);
            } else if (PicturePath.fileName(path).equals("images.meta")) {
                TextLines.read(archive, path, sink, (number, line) -> readSize(line, path + ", line " + number));
            }
        }
    }

    /** Id, height, width; the id may lie in quotes. */
    private void readSize(String line, String where) {
        String[] parts = line.split("\\s+");
        OptionalInt width = Numbers.whole(parts[parts.length - 1]);
        OptionalInt height = parts.length < 3 ? OptionalInt.empty() : Numbers.whole(parts[parts.length - 2]);
        if (line.startsWith("#")) {
            return;
        }
        if (width.isEmpty() || height.isEmpty() || width.getAsInt() <= 0 || height.getAsInt() <= 0) {
            sink.problem("Lines of images.meta that have another form left out", where);
            return;
        }
        String id = line.replaceAll("\\s+\\S+\\s+\\S+$", "").replaceAll("^[\"'](.*)[\"']$", "$1");
        sizes.put(id, new PictureSize(width.getAsInt(), height.getAsInt()));
    }

    Optional<PictureSize> size(String id) {
        return Optional.ofNullable(sizes.get(id));
    }

    Optional<String> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    String name(String id) {
        return PicturePath.named(id, entry(id));
    }

    void tell(String id, String subset) {
        if (told.add(id)) {
            sink.item(FoundItem.picture(id, name(id), subset, sizes.get(id), entries.get(id)));
        }
    }

    /** The images that no table names, but the list of images or their folder does. */
    void tellOthers(Archive archive) throws IOException {
        for (String path : archive.ending(".csv")) {
            if (CsvTable.columns(archive, path).keySet().containsAll(Set.of("imageid", "subset"))) {
                CsvTable.read(archive, path, sink, row -> tell(row.get("imageid"), Subset.plain(row.get("subset"))));
            }
        }
        entries.forEach((id, path) -> tell(id, folder(path)));
    }

    private static String folder(String path) {
        for (String part : path.split("/")) {
            if (Subset.isName(part)) {
                return Subset.plain(part);
            }
        }
        return "";
    }
}
