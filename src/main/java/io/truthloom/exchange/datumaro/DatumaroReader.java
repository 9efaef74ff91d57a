package io.truthloom.exchange.datumaro;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.json.FoundFrames;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.json.JsonOutline;
import io.truthloom.exchange.json.OwnNames;
import io.truthloom.exchange.json.QuietSink;
import io.truthloom.exchange.shapes.FrameNumbers;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Each file twice: categories and the names of pictures with tracks, then the pictures. */
final class DatumaroReader {
    private final Archive archive;
    private final LabelSink sink;

    DatumaroReader(Archive archive, LabelSink sink) {
        this.archive = archive;
        this.sink = sink;
    }

    static boolean isDatumaro(JsonOutline outline) {
        return outline.has("items[].annotations[]") && outline.has("items[].id")
                || outline.has("categories.label.labels[]");
    }

    void read() throws IOException {
        boolean found = false;
        for (String path : archive.ending(".json")) {
            if (isDatumaro(JsonOutline.of(archive, path))) {
                found = true;
                read(path);
            } else {
                sink.problem("JSON files that are not Datumaro's left out", path);
            }
        }
        if (!found) {
            throw new InvalidInputException(
                    "Datumaro", "No JSON with \"categories\" and \"items\" was found. Choose the format it is of.");
        }
    }

    private void read(String path) throws IOException {
        var categories = new DatumaroCategories();
        List<String> names = new ArrayList<>();
        Set<String> tracked = new HashSet<>();
        JsonFiles.read(
                archive,
                path,
                sink,
                json -> JsonFiles.fields(json, field -> {
                    if (field.equals("categories")) {
                        categories.read(JsonFiles.tree(json));
                        return true;
                    }
                    if (!field.equals("items")) {
                        return false;
                    }
                    JsonFiles.elements(json, i -> {
                        JsonNode item = JsonFiles.tree(json);
                        String name = name(item);
                        names.add(name);
                        for (JsonNode annotation : item.path("annotations")) {
                            if (annotation.path("attributes").hasNonNull("track_id")) {
                                tracked.add(name);
                            }
                        }
                    });
                    return true;
                }));
        categories.tell(sink, path);
        var frames = new FoundFrames(FrameNumbers.of(names, tracked), sink);
        JsonFiles.read(
                archive,
                path,
                new QuietSink(sink),
                json -> JsonFiles.fields(json, field -> {
                    if (!field.equals("items")) {
                        return false;
                    }
                    JsonFiles.elements(json, i -> item(JsonFiles.tree(json), categories, frames, path));
                    return true;
                }));
    }

    /** With the picture's extension where the file says it. */
    private static String name(JsonNode item) {
        String id = JsonFields.text(item, "id").orElse("").replace('\\', '/');
        String path = JsonFields.text(item.path("image"), "path").orElse("").replace('\\', '/');
        return !path.isEmpty() && path.replaceFirst("\\.[^./]+$", "").equals(id) ? path : id;
    }

    private void item(JsonNode item, DatumaroCategories categories, FoundFrames frames, String path) {
        sink.checkCancelled();
        String name = name(item);
        if (name.isEmpty()) {
            sink.problem("Pictures without a name left out", path);
            return;
        }
        String stem = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.json$", "");
        String subset = stem.equals("default") ? "" : stem;
        String key = frames.tell(name, subset, size(item.path("image").path("size")), entry(stem, name));
        int index = 0;
        for (JsonNode annotation : item.path("annotations")) {
            String where = "%s, %s, annotation %d".formatted(path, name, ++index);
            try {
                sink.object(object(annotation, categories, key, frames.isFrame(name), where));
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), where);
            }
        }
    }

    private static @Nullable PictureSize size(JsonNode size) {
        int height = size.path(0).asInt(0);
        int width = size.path(1).asInt(0);
        return width > 0 && height > 0 ? new PictureSize(width, height) : null;
    }

    private @Nullable String entry(String subset, String name) {
        for (String place : List.of("images/" + subset + "/", "images/", "")) {
            var entry = archive.picture(place + name.replaceFirst("\\.[A-Za-z]{3,4}$", ""));
            if (entry.isPresent()) {
                return entry.get();
            }
        }
        return null;
    }

    private FoundObject object(
            JsonNode annotation, DatumaroCategories categories, String item, boolean frame, String where) {
        int label = JsonFields.integer(annotation, "label_id", -1);
        String name = categories.name(label);
        if (JsonFields.text(annotation, "type").orElse("").equals("caption")) {
            throw new LeftOutException("Captions left out");
        }
        if (name == null) {
            throw new LeftOutException("Objects of a label that is not listed left out");
        }
        JsonNode given = annotation.path("attributes");
        Map<String, String> attributes = JsonFields.texts(given, sink, where);
        double rotation = JsonFields.number(given, "rotation", 0);
        boolean keyframe = !given.has("keyframe") || JsonFields.isTrue(given, "keyframe");
        String track = attributes.get("track_id");
        boolean occluded = JsonFields.isTrue(given, "occluded");
        attributes.keySet().removeAll(OwnNames.TAKEN);
        Map<String, String> own = new TreeMap<>();
        attributes.forEach((key, value) -> own.put(OwnNames.read(key), value));
        int group = JsonFields.integer(annotation, "group", 0);
        return new FoundObject(
                item,
                name,
                DatumaroShapes.read(annotation, categories, label, rotation),
                false,
                occluded,
                JsonFields.integer(annotation, "z_order", 0),
                own,
                group == 0 ? null : Integer.toString(group),
                frame ? track : null,
                keyframe,
                null);
    }
}
