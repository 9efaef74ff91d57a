package io.truthloom.exchange.voc;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.tables.FolderName;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.exchange.tables.TextLines;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lists of pictures: which there are, of which subset, and which labels are said of them as a whole. */
final class ImageSets {
    private static final Pattern FILE =
            Pattern.compile("(?:.*/)?ImageSets/[^/]+/([^/]+)\\.txt", Pattern.CASE_INSENSITIVE);
    /** Of a label: 1 is on the picture, -1 is not, 0 only hardly. */
    private static final Pattern SAID = Pattern.compile("(\\S.*?)\\s+(-1|0|1)");

    private final Map<String, String> subsets = new LinkedHashMap<>();
    private final Map<String, Set<String>> said = new HashMap<>();

    static ImageSets read(Archive archive, LabelSink sink) throws IOException {
        var sets = new ImageSets();
        for (String path : archive.ending(".txt")) {
            Matcher file = FILE.matcher(path);
            if (file.matches()) {
                sets.read(archive, path, file.group(1), sink);
            }
        }
        return sets;
    }

    private void read(Archive archive, String path, String name, LabelSink sink) throws IOException {
        int underscore = name.lastIndexOf('_');
        String label = underscore > 0 ? FolderName.label(name.substring(0, underscore)) : "";
        TextLines.read(archive, path, sink, (number, line) -> {
            Matcher of = SAID.matcher(line);
            if (!label.isEmpty() && of.matches()) {
                if (of.group(2).equals("1")) {
                    said.computeIfAbsent(id(of.group(1)), id -> new TreeSet<>()).add(label);
                }
            } else {
                subsets.putIfAbsent(id(line), Subset.plain(name));
            }
        });
    }

    /** Layout's lines have the number of an object after the picture; names may lie in quotes. */
    private static String id(String line) {
        return line.replaceAll("^\"(.*)\".*$", "$1");
    }

    /** All pictures that a list names. */
    Set<String> pictures() {
        return subsets.keySet();
    }

    /** Empty where no list says. */
    String subset(String picture) {
        String subset = subsets.get(picture);
        return subset != null ? subset : subsets.getOrDefault(PicturePath.fileName(picture), "");
    }

    /** Labels that the lists say to be on a picture. */
    List<String> labels(String picture) {
        return List.copyOf(said.getOrDefault(picture, Set.of()));
    }
}
