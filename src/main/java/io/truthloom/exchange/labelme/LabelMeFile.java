package io.truthloom.exchange.labelme;

import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.json.JsonFields;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one file that matter; the file may have them in any order. */
final class LabelMeFile {
    private final Map<String, JsonNode> fields = new HashMap<>();

    void put(String name, JsonNode value) {
        if (!value.isNull()) {
            fields.put(name, value);
        }
    }

    @Nullable
    JsonNode get(String name) {
        return fields.get(name);
    }

    /** The picture's: imagePath is relative to the file. @param stem of the file's own path */
    String name(String stem) {
        JsonNode path = get("imagePath");
        String image = path == null ? "" : JsonFields.text(path).orElse("").replace('\\', '/');
        String last = image.substring(image.lastIndexOf('/') + 1);
        String folder = stem.substring(0, stem.lastIndexOf('/') + 1);
        return last.isEmpty() ? stem : folder + last;
    }

    @Nullable
    PictureSize size() {
        JsonNode width = get("imageWidth");
        JsonNode height = get("imageHeight");
        int w = width == null ? 0 : width.asInt(0);
        int h = height == null ? 0 : height.asInt(0);
        return w > 0 && h > 0 ? new PictureSize(w, h) : null;
    }
}
