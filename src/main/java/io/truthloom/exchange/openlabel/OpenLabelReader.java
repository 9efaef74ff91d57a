package io.truthloom.exchange.openlabel;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.json.QuietSink;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Each file twice: what objects are, then where they are, frame by frame. */
final class OpenLabelReader {
    private final Archive archive;
    private final LabelSink sink;

    OpenLabelReader(Archive archive, LabelSink sink) {
        this.archive = archive;
        this.sink = sink;
    }

    /** A section of a file's "openlabel". */
    private interface Section {
        boolean read(String name) throws IOException;
    }

    /** What stands before the frames. */
    private static final class Header {
        private final Map<String, String> types = new HashMap<>();
        private final Map<String, JsonNode> still = new HashMap<>();
        private String name = "";
        private boolean video;
        private boolean found;
    }

    void read() throws IOException {
        boolean found = false;
        for (String path : archive.ending(".json")) {
            var header = new Header();
            JsonFiles.read(
                    archive,
                    path,
                    sink,
                    json -> sections(json, section -> {
                        header.found = true;
                        return header(json, section, header);
                    }));
            if (header.found) {
                found = true;
                tell(path, header);
            } else {
                sink.problem("JSON files that are not OpenLABEL left out", path);
            }
        }
        if (!found) {
            throw new InvalidInputException(
                    "OpenLABEL", "No JSON that begins with \"openlabel\" was found. Choose the format it is of.");
        }
    }

    private static void sections(JsonParser json, Section section) throws IOException {
        JsonFiles.fields(json, root -> root.equals("openlabel") && JsonFiles.fields(json, section::read));
    }

    private boolean header(JsonParser json, String section, Header header) throws IOException {
        switch (section) {
            case "objects" ->
                JsonFiles.fields(json, id -> {
                    JsonNode object = JsonFiles.tree(json);
                    header.types.put(
                            id, JsonFields.text(object, "type").orElse("").strip());
                    if (object.path("object_data").isObject()) {
                        header.still.put(id, object);
                    }
                    return true;
                });
            case "streams" ->
                JsonFiles.fields(json, id -> {
                    JsonNode stream = JsonFiles.tree(json);
                    if (header.name.isEmpty()) {
                        header.name = JsonFields.text(stream, "uri").orElse("").replace('\\', '/');
                    }
                    return true;
                });
            case "frames" -> {
                header.video = true;
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void tell(String path, Header header) throws IOException {
        String stem = path.replaceFirst("(?i)\\.json$", "");
        String uri = header.name.substring(header.name.lastIndexOf('/') + 1);
        String name = uri.isEmpty() ? stem.substring(stem.lastIndexOf('/') + 1) : uri;
        var objects = new OpenLabelObjects(header.types, sink, path);
        if (header.video) {
            sink.sequence(new FoundSequence(path, name, 0, null, false));
            JsonFiles.read(
                    archive,
                    path,
                    new QuietSink(sink),
                    json -> sections(json, section -> {
                        if (!section.equals("frames")) {
                            return false;
                        }
                        JsonFiles.fields(json, number -> frame(json, number, path, name, objects));
                        return true;
                    }));
            return;
        }
        Optional<String> entry = archive.picture("images/" + name.replaceFirst("\\.[^.]+$", ""));
        sink.item(FoundItem.picture(path, name, "", null, entry.orElse(null)));
        header.still.forEach((id, object) -> objects.tell(path, id, object, false));
    }

    private boolean frame(JsonParser json, String number, String path, String name, OpenLabelObjects objects) {
        sink.checkCancelled();
        JsonNode frame = JsonFiles.tree(json);
        if (!number.matches("\\d{1,9}")) {
            sink.problem("Frames without a number left out", path);
            return true;
        }
        FoundItem item = FoundItem.frame(path, Integer.parseInt(number), "%s/%s".formatted(name, number), null, null);
        sink.item(item);
        for (var object : frame.path("objects").properties()) {
            objects.tell(item.key(), object.getKey(), object.getValue(), true);
        }
        return true;
    }
}
