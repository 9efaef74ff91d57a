package io.truthloom.exchange.imagenet;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.tables.Numbers;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.exchange.tables.TextLines;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists: a picture, then the numbers of its classes, which may be none. */
final class ImagenetTxtReader {
    private static final Pattern LINE = Pattern.compile("(?:\"([^\"]+)\"|(\\S.*?))((?:\\s+\\d{1,9})*)");

    private final Archive archive;
    private final LabelSink sink;
    private final SortedMap<Integer, String> names = new TreeMap<>();

    ImagenetTxtReader(Archive archive, LabelSink sink) {
        this.archive = archive;
        this.sink = sink;
    }

    void read() throws IOException {
        if (!archive.contains(ImagenetTxtFormat.CLASSES)) {
            throw new InvalidInputException(
                    ImagenetTxtFormat.CLASSES, "The file with the names of the classes is missing. Add it.");
        }
        TextLines.read(archive, ImagenetTxtFormat.CLASSES, sink, (number, name) -> names.put(number - 1, name));
        names.values().forEach(name -> sink.label(new FoundLabel(name)));
        for (String list : archive.ending(".txt")) {
            if (!list.equals(ImagenetTxtFormat.CLASSES)) {
                String subset = PicturePath.fileName(PicturePath.withoutExtension(list));
                TextLines.read(archive, list, sink, (number, text) -> tell(text, subset, list + ", line " + number));
            }
        }
    }

    private void tell(String text, String subset, String where) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            sink.problem("Lines that have another form left out", where);
            return;
        }
        String listed = line.group(1) != null ? line.group(1) : line.group(2);
        String stem = PicturePath.isPictureName(listed) ? PicturePath.withoutExtension(listed) : listed;
        Optional<String> entry = archive.picture(subset + "/" + stem).or(() -> archive.picture(stem));
        String key = subset + "/" + listed;
        String name = listed.equals(stem) ? PicturePath.named(stem, entry) : listed;
        sink.item(FoundItem.picture(key, name, Subset.plain(subset), null, entry.orElse(null)));
        for (String number : line.group(3).strip().split("\\s+")) {
            if (!number.isEmpty()) {
                String label = names.get(Numbers.whole(number).orElse(-1));
                if (label == null) {
                    sink.problem("Tags of a class that has no name left out", where);
                } else {
                    sink.object(new FoundObject(key, label, new TagShape()));
                }
            }
        }
    }
}
