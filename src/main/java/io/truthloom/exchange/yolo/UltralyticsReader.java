package io.truthloom.exchange.yolo;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.TextLines;
import io.truthloom.project.Label;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All label files of a data set, and its pictures that have none. */
final class UltralyticsReader {
    private final Archive archive;
    private final ReadContext context;
    private final LabelSink sink;

    UltralyticsReader(Archive archive, ReadContext context, LabelSink sink) {
        this.archive = archive;
        this.context = context;
        this.sink = sink;
    }

    /** The list of classes that Label Studio and others write in place of data.yaml. */
    static Optional<String> classList(Archive archive) {
        return archive.paths().stream()
                .filter(path ->
                        PicturePath.fileName(path).toLowerCase(Locale.ROOT).equals("classes.txt"))
                .findFirst();
    }

    void read() throws IOException {
        Map<String, LabelPath> places = places();
        Optional<String> yaml = DataYaml.find(archive);
        if (places.isEmpty()) {
            if (yaml.isPresent() || !ClassFolders.isLayout(archive)) {
                throw new InvalidInputException(
                        yaml.orElse("The files"),
                        "There is no folder \"labels\" with text files. Add it, with \"images\" beside it.");
            }
            ClassFolders.read(archive, sink);
            return;
        }
        DataYaml data = yaml.isPresent() ? DataYaml.read(archive, yaml.get()) : new DataYaml(names(), Map.of(), null);
        if (data.names().isEmpty()) {
            throw new InvalidInputException(
                    yaml.orElse("The files"), "The names of the classes are missing. Add data.yaml with \"names\".");
        }
        var subsets = new SubsetPaths(places.keySet());
        for (var subset : data.subsets().entrySet()) {
            subsets.add(archive, sink, subset.getKey(), subset.getValue());
        }
        var rules = new DataSetRules(data.names(), data.joints(), Task.of(context.options()), sixth());
        var reader = new LabelFileReader(archive, context, sink, rules);
        reader.tellLabels();
        for (LabelPath place : places.values()) {
            sink.checkCancelled();
            String subset = subsets.of(place.picture()).orElseGet(place::subset);
            reader.read(file(place), place.name(), subset, archive.picture(place.picture()));
        }
    }

    private Sixth sixth() {
        return Sixth.valueOf(context.options().get("sixth").toUpperCase(Locale.ROOT));
    }

    private @Nullable String file(LabelPath place) {
        return archive.contains(place.labels()) ? place.labels() : null;
    }

    /** By the picture's path without extension. */
    private Map<String, LabelPath> places() {
        Map<String, LabelPath> places = new LinkedHashMap<>();
        for (String path : archive.paths()) {
            Optional<LabelPath> labels = LabelPath.ofLabels(path);
            Optional<LabelPath> picture =
                    PicturePath.isPicture(archive, path) ? LabelPath.ofPicture(path) : Optional.empty();
            labels.or(() -> picture).ifPresent(place -> places.putIfAbsent(place.picture(), place));
        }
        return places;
    }

    /** Of the list of classes, or else the project's own in their order. */
    private Map<Integer, String> names() throws IOException {
        Map<Integer, String> names = new TreeMap<>();
        Optional<String> list = classList(archive);
        if (list.isPresent()) {
            TextLines.read(archive, list.get(), sink, (number, name) -> names.put(number - 1, name));
            return names;
        }
        for (Label label : context.labels()) {
            names.put(names.size(), label.name());
        }
        return names;
    }
}
