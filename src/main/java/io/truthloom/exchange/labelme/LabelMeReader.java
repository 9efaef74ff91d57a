package io.truthloom.exchange.labelme;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** File by file; the picture in the file, which some have, is skipped. */
final class LabelMeReader {
    private final Archive archive;
    private final ReadContext context;
    private final LabelSink sink;

    LabelMeReader(Archive archive, ReadContext context, LabelSink sink) {
        this.archive = archive;
        this.context = context;
        this.sink = sink;
    }

    void read() throws IOException {
        int usable = 0;
        for (String path : archive.ending(".json")) {
            sink.checkCancelled();
            try {
                usable += read(path) ? 1 : 0;
            } catch (InvalidInputException e) {
                sink.problem("Files that are no JSON left out", path);
            }
        }
        if (usable == 0) {
            throw new InvalidInputException(
                    "LabelMe", "No JSON with \"shapes\" and an \"imagePath\" was found. Choose the format it is of.");
        }
    }

    private boolean read(String path) throws IOException {
        var file = new LabelMeFile();
        JsonFiles.read(
                archive,
                path,
                sink,
                json -> JsonFiles.fields(json, field -> {
                    switch (field) {
                        case "imagePath", "imageWidth", "imageHeight", "flags", "shapes" ->
                            file.put(field, JsonFiles.tree(json));
                        default -> {
                            return false;
                        }
                    }
                    return true;
                }));
        if (file.get("imagePath") == null && file.get("shapes") == null) {
            sink.problem("JSON files that are not LabelMe's left out", path);
            return false;
        }
        tell(file, path);
        return true;
    }

    private void tell(LabelMeFile file, String path) {
        String stem = path.substring(0, path.length() - ".json".length());
        String name = file.name(stem);
        String entry = archive.picture(stem).orElse(null);
        PictureSize size = file.size();
        sink.item(FoundItem.picture(path, name, "", size, entry));
        for (var flag : JsonFields.texts(file.get("flags"), sink, path).entrySet()) {
            if (flag.getValue().equals("true")) {
                object(new FoundObject(path, flag.getKey(), new TagShape()));
            }
        }
        JsonNode shapes = file.get("shapes");
        if (shapes == null || !shapes.isArray()) {
            return;
        }
        PictureSize known = size != null
                ? size
                : context.size(name, Optional.ofNullable(entry)).orElse(null);
        int index = 0;
        for (JsonNode shape : shapes) {
            String where = "%s, shape %d".formatted(path, ++index);
            try {
                object(found(shape, path, known, where));
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), where);
            }
        }
    }

    private void object(FoundObject object) {
        sink.label(new FoundLabel(object.label()));
        sink.object(object);
    }

    private FoundObject found(JsonNode shape, String item, @Nullable PictureSize size, String where) {
        String label = JsonFields.text(shape, "label").orElse("").strip();
        if (label.isEmpty()) {
            throw new LeftOutException("Objects without a label left out");
        }
        Map<String, String> attributes = new TreeMap<>(JsonFields.texts(shape.get("attributes"), sink, where));
        JsonFields.texts(shape.get("flags"), sink, where).forEach(attributes::putIfAbsent);
        JsonFields.text(shape, "description")
                .filter(text -> !text.isBlank())
                .ifPresent(text -> attributes.putIfAbsent("description", text));
        boolean occluded = "true".equals(attributes.get("occluded"));
        if (occluded || "false".equals(attributes.get("occluded"))) {
            attributes.remove("occluded");
        }
        double score = JsonFields.number(shape, "score", -1);
        return new FoundObject(
                item,
                label,
                LabelMeShapes.read(shape, size),
                false,
                occluded,
                0,
                attributes,
                JsonFields.text(shape, "group_id").orElse(null),
                null,
                true,
                score >= 0 && score <= 1 ? (Double) score : null);
    }
}
