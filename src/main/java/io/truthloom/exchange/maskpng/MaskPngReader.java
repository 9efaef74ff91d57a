package io.truthloom.exchange.maskpng;

import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.shapes.PngFiles;
import io.truthloom.exchange.shapes.PngValues;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.exchange.tables.TextLines;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mask by mask; a class that is not told by instance is one mask on each picture. */
final class MaskPngReader {
    private static final Pattern COLOR = Pattern.compile("(.+?)\\s+(\\d{1,3})\\s+(\\d{1,3})\\s+(\\d{1,3})");

    private interface Meaning {
        Instances.Instance of(String mask, int value);
    }

    private final Archive archive;
    private final LabelSink sink;

    MaskPngReader(Archive archive, LabelSink sink) {
        this.archive = archive;
        this.sink = sink;
    }

    void read() throws IOException {
        if (archive.contains(Kind.INSTANCES)) {
            Instances instances = Instances.read(archive, Kind.INSTANCES, sink);
            readMasks(false, (mask, value) -> known(instances.get(mask, value)));
        } else if (archive.contains(Kind.COLORS)) {
            Map<Integer, String> names = colors();
            readMasks(true, (mask, value) -> named(names.get(value)));
        } else if (archive.contains(Kind.LABELS)) {
            Map<Integer, String> names = new TreeMap<>();
            TextLines.read(archive, Kind.LABELS, sink, (number, name) -> names.put(number - 1, name));
            names.remove(0);
            names.values().forEach(name -> sink.label(new FoundLabel(name)));
            readMasks(false, (mask, value) -> named(names.get(value)));
        } else {
            throw new InvalidInputException(
                    Kind.LABELS, "The file that says what the pixels mean is missing. Add it beside \"masks\".");
        }
    }

    private static Instances.Instance named(@Nullable String name) {
        return known(name == null ? null : new Instances.Instance(name, false));
    }

    private static Instances.Instance known(Instances.@Nullable Instance instance) {
        if (instance == null) {
            throw new LeftOutException("Masks of a value that has no label left out");
        }
        return instance;
    }

    private Map<Integer, String> colors() throws IOException {
        Map<Integer, String> names = new TreeMap<>();
        TextLines.read(archive, Kind.COLORS, sink, (number, text) -> {
            Matcher line = COLOR.matcher(text);
            if (!line.matches()) {
                sink.problem("Lines of colours that have another form left out", Kind.COLORS + ", line " + number);
            } else if (!line.group(1).equals(Kind.BACKGROUND)) {
                sink.label(new FoundLabel(line.group(1)));
                names.putIfAbsent(
                        Integer.parseInt(line.group(2)) << 16
                                | Integer.parseInt(line.group(3)) << 8
                                | Integer.parseInt(line.group(4)),
                        line.group(1));
            }
        });
        return names;
    }

    private void readMasks(boolean colors, Meaning meaning) throws IOException {
        for (String path : archive.ending(".png")) {
            sink.checkCancelled();
            Optional<MaskPath> mask = MaskPath.of(path);
            if (mask.isPresent()) {
                try {
                    read(
                            mask.get(),
                            colors ? PngFiles.colors(archive, path) : PngFiles.samples(archive, path),
                            meaning);
                } catch (LeftOutException e) {
                    sink.problem(e.getMessage(), path);
                }
            }
        }
    }

    private void read(MaskPath mask, PngValues values, Meaning meaning) {
        Optional<String> entry = archive.picture(mask.picture());
        var size = new PictureSize(values.size().width(), values.size().height());
        String name = PicturePath.named(mask.name(), entry);
        sink.item(FoundItem.picture(mask.path(), name, Subset.plain(mask.subset()), size, entry.orElse(null)));
        for (Map.Entry<Integer, MaskShape> region : values.masks(List.of(0)).entrySet()) {
            try {
                Instances.Instance what = meaning.of(mask.path(), region.getKey());
                sink.label(new FoundLabel(what.label()));
                sink.object(new FoundObject(
                        mask.path(),
                        what.label(),
                        region.getValue(),
                        false,
                        what.occluded(),
                        0,
                        Map.of(),
                        null,
                        null,
                        true,
                        null));
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), "%s, value %d".formatted(mask.path(), region.getKey()));
            }
        }
    }
}
