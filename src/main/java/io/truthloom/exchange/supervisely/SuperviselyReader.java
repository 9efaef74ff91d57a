package io.truthloom.exchange.supervisely;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The classes, then file by file. */
final class SuperviselyReader {
    private final Archive archive;
    private final LabelSink sink;
    private final Map<String, GraphClass> graphs = new HashMap<>();

    SuperviselyReader(Archive archive, LabelSink sink) {
        this.archive = archive;
        this.sink = sink;
    }

    void read() throws IOException {
        int usable = 0;
        for (String path : archive.ending("meta.json")) {
            JsonFiles.read(
                    archive,
                    path,
                    sink,
                    json -> JsonFiles.fields(json, field -> {
                        if (!field.equals("classes")) {
                            return false;
                        }
                        JsonFiles.elements(json, i -> label(JsonFiles.tree(json), path));
                        return true;
                    }));
        }
        for (String path : archive.ending(".json")) {
            sink.checkCancelled();
            if (!path.endsWith("meta.json")) {
                usable += picture(path) ? 1 : 0;
            }
        }
        if (usable == 0) {
            throw new InvalidInputException(
                    "Supervisely", "No JSON with \"objects\" and a \"size\" was found. Choose the format it is of.");
        }
    }

    private void label(JsonNode given, String path) {
        String name = JsonFields.text(given, "title").orElse("").strip();
        if (name.isEmpty()) {
            sink.problem("Labels without a name left out", path);
            return;
        }
        GraphClass graph = GraphClass.of(given.path("geometry_config"));
        if (graph != null) {
            graphs.put(name, graph);
        }
        String color = JsonFields.text(given, "color").orElse("").toLowerCase(Locale.ROOT);
        sink.label(new FoundLabel(
                name,
                null,
                color.matches("#[0-9a-f]{6}") ? color : null,
                GraphClass.kind(graph),
                List.of(),
                graph == null ? null : graph.template()));
    }

    private boolean picture(String path) throws IOException {
        Map<String, JsonNode> file = new HashMap<>();
        try {
            JsonFiles.read(
                    archive,
                    path,
                    sink,
                    json -> JsonFiles.fields(json, field -> {
                        if (!field.equals("size") && !field.equals("objects") && !field.equals("tags")) {
                            return false;
                        }
                        file.put(field, JsonFiles.tree(json));
                        return true;
                    }));
        } catch (InvalidInputException e) {
            sink.problem("Files that are no JSON left out", path);
            return false;
        }
        JsonNode objects = file.get("objects");
        JsonNode given = file.get("size");
        if (objects == null || given == null) {
            sink.problem("JSON files that are not Supervisely's left out", path);
            return false;
        }
        int width = JsonFields.integer(given, "width", 0);
        int height = JsonFields.integer(given, "height", 0);
        PictureSize size = width > 0 && height > 0 ? new PictureSize(width, height) : null;
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.json$", "");
        String dataset = path.contains("/ann/") ? path.substring(0, path.lastIndexOf("/ann/")) : "";
        String entry = (dataset.isEmpty() ? "" : dataset + "/") + "img/" + name;
        String subset = dataset.matches("(?i)train|val|valid|validation|test") ? dataset : "";
        sink.item(FoundItem.picture(path, name, subset, size, archive.contains(entry) ? entry : null));
        JsonNode tags = file.get("tags");
        for (JsonNode tag : tags == null ? List.<JsonNode>of() : tags) {
            JsonFields.text(tag, "name").ifPresent(text -> tell(new FoundObject(path, text, new TagShape())));
        }
        int index = 0;
        for (JsonNode object : objects) {
            String where = "%s, object %d".formatted(path, ++index);
            try {
                tell(object(object, path, size, where));
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), where);
            }
        }
        return true;
    }

    private void tell(FoundObject object) {
        sink.label(new FoundLabel(object.label()));
        sink.object(object);
    }

    private FoundObject object(JsonNode object, String item, @Nullable PictureSize size, String where) {
        String label = JsonFields.text(object, "classTitle").orElse("").strip();
        if (label.isEmpty()) {
            throw new LeftOutException("Objects without a label left out");
        }
        Map<String, String> attributes = new TreeMap<>();
        for (JsonNode tag : object.path("tags")) {
            JsonFields.text(tag, "name")
                    .ifPresent(name ->
                            attributes.put(name, JsonFields.text(tag, "value").orElse("true")));
        }
        boolean occluded = "true".equals(attributes.get("occluded"));
        if (occluded) {
            attributes.remove("occluded");
        }
        return new FoundObject(
                item,
                label,
                new SuperviselyShapes(size, sink, where).read(object, graphs.get(label)),
                false,
                occluded,
                0,
                attributes,
                null,
                null,
                true,
                null);
    }
}
