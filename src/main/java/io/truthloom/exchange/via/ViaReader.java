package io.truthloom.exchange.via;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Entry by entry; of a project the pictures' entries alone. */
final class ViaReader {
    private final Archive archive;
    private final String chosen;
    private final LabelSink sink;
    private int pictures;

    /** @param chosen the region attribute that is the label */
    ViaReader(Archive archive, String chosen, LabelSink sink) {
        this.archive = archive;
        this.chosen = chosen;
        this.sink = sink;
    }

    void read() throws IOException {
        for (String path : archive.ending(".json")) {
            JsonFiles.read(
                    archive,
                    path,
                    sink,
                    json -> JsonFiles.fields(json, field -> {
                        if (field.equals("_via_img_metadata")) {
                            JsonFiles.fields(json, key -> picture(json, path));
                            return true;
                        }
                        return !field.startsWith("_via_") && picture(json, path);
                    }));
        }
        if (pictures == 0) {
            throw new InvalidInputException(
                    "VIA", "No JSON with \"regions\" of pictures was found. Save it with VIA 2.");
        }
    }

    private boolean picture(JsonParser json, String path) {
        JsonNode entry = JsonFiles.tree(json);
        String name = JsonFields.text(entry, "filename").orElse("").replace('\\', '/');
        if (name.isEmpty()) {
            sink.problem("Entries without a file name left out", path);
            return true;
        }
        sink.checkCancelled();
        pictures++;
        String stem = name.replaceFirst("\\.[A-Za-z]{3,4}$", "");
        Optional<String> found = archive.picture("images/" + stem).or(() -> archive.picture(stem));
        sink.item(FoundItem.picture(name, name, "", null, found.orElse(null)));
        Map<String, String> tags = JsonFields.texts(entry.get("file_attributes"), sink, path);
        for (String tag : tags.getOrDefault("tags", "").split(";")) {
            if (!tag.isBlank()) {
                tell(new FoundObject(name, tag.strip(), new TagShape()));
            }
        }
        if (tags.keySet().stream().anyMatch(tag -> !tag.equals("tags"))) {
            sink.problem("Attributes of whole pictures left out", "%s, %s".formatted(path, name));
        }
        int index = 0;
        // VIA 1 has the regions as an object by their number: its values are walked alike
        for (JsonNode region : entry.path("regions")) {
            String where = "%s, %s, region %d".formatted(path, name, ++index);
            try {
                tell(object(region, name, where));
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

    private FoundObject object(JsonNode region, String item, String where) {
        Map<String, String> attributes = JsonFields.texts(region.get("region_attributes"), sink, where);
        String label = "";
        for (String name : List.of(chosen, "label", "class", "type", "name")) {
            String value = attributes.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                label = value;
                attributes.remove(name);
                break;
            }
        }
        if (label.isEmpty()) {
            throw new LeftOutException("Objects without a label left out");
        }
        boolean occluded = "true".equals(attributes.get("occluded"));
        if (occluded) {
            attributes.remove("occluded");
        }
        return new FoundObject(
                item,
                label,
                ViaShapes.read(region.path("shape_attributes")),
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
