package io.truthloom.exchange.voc;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.shapes.VocPalette;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.TextLines;
import io.truthloom.project.Label;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Classes and the colours they have in pictures: {@code labelmap.txt}, or those of the VOC challenge. */
final class LabelMap {
    /** In the challenge's order, from index 1 on; as its devkit lists them. */
    private static final List<String> CHALLENGE = List.of(
            "aeroplane",
            "bicycle",
            "bird",
            "boat",
            "bottle",
            "bus",
            "car",
            "cat",
            "chair",
            "cow",
            "diningtable",
            "dog",
            "horse",
            "motorbike",
            "person",
            "pottedplant",
            "sheep",
            "sofa",
            "train",
            "tvmonitor");

    static final String FILE = "labelmap.txt";
    static final String BACKGROUND = "background";

    private static final String HEAD = "# label:color_rgb:parts:actions\n";
    private static final Pattern LINE = Pattern.compile("(.+):(?:(\\d{1,3}),(\\d{1,3}),(\\d{1,3}))?:([^:]*):([^:]*)");

    private final Map<String, Integer> colors = new LinkedHashMap<>();
    private final Map<Integer, String> byColor = new LinkedHashMap<>();
    private final boolean ownFile;

    private LabelMap(boolean ownFile) {
        this.ownFile = ownFile;
    }

    static LabelMap read(Archive archive, LabelSink sink) throws IOException {
        Optional<String> file = archive.paths().stream()
                .filter(path -> PicturePath.fileName(path).equals(FILE))
                .findFirst();
        var map = new LabelMap(file.isPresent());
        if (file.isEmpty()) {
            map.put(BACKGROUND, VocPalette.color(0));
            CHALLENGE.forEach(name -> map.put(name, VocPalette.color(map.colors.size())));
            return map;
        }
        TextLines.read(archive, file.get(), sink, (number, text) -> {
            Matcher line = LINE.matcher(text);
            if (line.matches()) {
                map.put(line.group(1), color(line, map.colors.size()));
            } else if (!text.startsWith("#")) {
                sink.problem("Lines of the label map that have another form left out", file.get() + ", line " + number);
            }
        });
        return map;
    }

    private static int color(Matcher line, int index) {
        return line.group(2) == null
                ? VocPalette.color(index % VocPalette.SIZE)
                : (Integer.parseInt(line.group(2)) & 0xff) << 16
                        | (Integer.parseInt(line.group(3)) & 0xff) << 8
                        | Integer.parseInt(line.group(4)) & 0xff;
    }

    private void put(String name, int color) {
        colors.put(name, color);
        byColor.putIfAbsent(color, name);
    }

    /** Whether the data set says its classes itself. */
    boolean isOwn() {
        return ownFile;
    }

    Map<String, Integer> colors() {
        return colors;
    }

    @Nullable
    String name(int color) {
        return byColor.get(color);
    }

    static String text(List<Label> labels) {
        var text = new StringBuilder(HEAD).append(line(BACKGROUND, VocPalette.color(0)));
        for (int i = 0; i < labels.size(); i++) {
            text.append(line(labels.get(i).name(), VocPalette.color((i + 1) % VocPalette.SIZE)));
        }
        return text.toString();
    }

    private static String line(String name, int color) {
        return "%s:%d,%d,%d::\n".formatted(name, color >> 16, color >> 8 & 0xff, color & 0xff);
    }
}
