package io.truthloom.exchange.yolo;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.exchange.tables.TextLines;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label files beside their pictures, described by obj.data and obj.names. */
final class DarknetReader {
    private static final Pattern FOLDER = Pattern.compile("(?:.*/)?obj_(.+)_data/(.+)");

    private final Archive archive;
    private final ReadContext context;
    private final LabelSink sink;

    DarknetReader(Archive archive, ReadContext context, LabelSink sink) {
        this.archive = archive;
        this.context = context;
        this.sink = sink;
    }

    void read() throws IOException {
        Map<Integer, String> names = names();
        List<String> lists = archive.ending(".txt").stream()
                .filter(path -> !FOLDER.matcher(path).matches())
                .filter(path -> Subset.isName(PicturePath.withoutExtension(PicturePath.fileName(path))))
                .toList();
        Set<String> pictures = pictures(lists);
        var subsets = new SubsetPaths(pictures);
        for (String list : lists) {
            subsets.add(archive, sink, PicturePath.withoutExtension(PicturePath.fileName(list)), List.of(list));
        }
        var rules = new DataSetRules(names, null, Task.DETECT, Sixth.SCORE);
        var reader = new LabelFileReader(archive, context, sink, rules);
        reader.tellLabels();
        for (String picture : pictures) {
            sink.checkCancelled();
            Matcher folder = FOLDER.matcher(picture);
            boolean inFolder = folder.matches();
            String subset = subsets.of(picture).orElse(inFolder ? Subset.plain(folder.group(1)) : "");
            String file = picture + ".txt";
            reader.read(
                    archive.contains(file) ? file : null,
                    inFolder ? folder.group(2) : picture,
                    subset,
                    archive.picture(picture));
        }
    }

    /** Without extensions: those that lie here with labels or alone, and those that are listed only. */
    private Set<String> pictures(List<String> lists) throws IOException {
        Set<String> pictures = new LinkedHashSet<>();
        for (String path : archive.paths()) {
            boolean labels = path.endsWith(".txt") && !lists.contains(path);
            if (labels || PicturePath.isPicture(archive, path)) {
                pictures.add(PicturePath.withoutExtension(path));
            }
        }
        for (String list : lists) {
            TextLines.read(archive, list, sink, (number, line) -> {
                Matcher folder = FOLDER.matcher(PicturePath.withoutExtension(line.replace('\\', '/')));
                if (folder.matches()) {
                    pictures.add("obj_%s_data/%s".formatted(folder.group(1), folder.group(2)));
                }
            });
        }
        return pictures;
    }

    private Map<Integer, String> names() throws IOException {
        List<String> files = archive.ending(".names");
        if (files.isEmpty()) {
            throw new InvalidInputException("obj.names", "The file with the names of the classes is missing. Add it.");
        }
        Map<Integer, String> names = new TreeMap<>();
        TextLines.read(archive, files.getFirst(), sink, (number, name) -> names.put(number - 1, name));
        return names;
    }
}
