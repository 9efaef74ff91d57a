package io.truthloom.exchange.openlabel;

import io.truthloom.annotation.Annotation;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.json.JsonFiles;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** {@code <name>.json} for each picture and video. Of a picture the data stand at the objects, of a video at the frames. */
final class OpenLabelWriter implements FormatWriter {
    private final WriteContext context;
    private final ExportNotes notes;

    OpenLabelWriter(WriteContext context) {
        this.context = context;
        this.notes = context.notes();
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        Map<Annotation, Integer> ids = new HashMap<>();
        media.annotations().forEach(annotation -> ids.put(annotation, ids.size()));
        JsonGenerator json = JsonFiles.writer(context.zip().entry(media.stem() + ".json"));
        var data = new ObjectDataWriter(json, notes);
        json.writeStartObject();
        json.writeName("openlabel");
        json.writeStartObject();
        json.writeName("metadata");
        json.writeStartObject();
        json.writeStringProperty("schema_version", "1.0.0");
        json.writeEndObject();
        json.writeName("streams");
        json.writeStartObject();
        json.writeName("camera");
        json.writeStartObject();
        json.writeStringProperty("type", "camera");
        json.writeStringProperty(
                "uri", media.isVideo() ? media.media().name() : media.name(0).path());
        json.writeEndObject();
        json.writeEndObject();
        writeObjects(json, media, ids, data);
        if (media.isVideo()) {
            json.writeName("frames");
            json.writeStartObject();
            for (ExportedFrame frame : media.frames()) {
                writeFrame(json, frame, ids, data);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }

    private static void writeObjects(
            JsonGenerator json, ExportedMedia media, Map<Annotation, Integer> ids, ObjectDataWriter data) {
        Map<Annotation, ExportedObject> still = new HashMap<>();
        if (!media.isVideo()) {
            media.frame(0).objects().forEach(object -> still.put(object.annotation(), object));
        }
        json.writeName("objects");
        json.writeStartObject();
        for (Annotation annotation : media.annotations()) {
            ExportedObject object = still.get(annotation);
            json.writeName(Integer.toString(ids.getOrDefault(annotation, 0)));
            json.writeStartObject();
            String label = media.label(annotation).name();
            json.writeStringProperty("name", "%s %d".formatted(label, ids.get(annotation)));
            json.writeStringProperty("type", label);
            if (object != null) {
                data.write(object, false);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeFrame(
            JsonGenerator json, ExportedFrame frame, Map<Annotation, Integer> ids, ObjectDataWriter data) {
        Map<Integer, ExportedObject> inOrder = new TreeMap<>();
        frame.objects().forEach(object -> inOrder.put(ids.getOrDefault(object.annotation(), -1), object));
        json.writeName(Integer.toString(frame.index()));
        json.writeStartObject();
        json.writeName("objects");
        json.writeStartObject();
        inOrder.forEach((id, object) -> {
            json.writeName(Integer.toString(id));
            json.writeStartObject();
            data.write(object, true);
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void finish() {}

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/" + frame.name().path());
    }

    @Override
    public void close() {}
}
