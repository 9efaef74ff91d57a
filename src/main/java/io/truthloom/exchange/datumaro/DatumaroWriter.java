package io.truthloom.exchange.datumaro;

import io.truthloom.annotation.AnnotationId;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.json.OwnNames;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** {@code annotations/default.json} and {@code images/default/}, written as the pictures come. */
final class DatumaroWriter implements FormatWriter {
    private final JsonGenerator json;
    private final DatumaroShapeWriter shapes;
    private final Map<AnnotationId, Integer> tracks = new HashMap<>();
    private final Map<UUID, Integer> groups = new HashMap<>();

    DatumaroWriter(WriteContext context) throws IOException {
        json = JsonFiles.writer(context.zip().entry("annotations/default.json"));
        shapes = new DatumaroShapeWriter(json);
        json.writeStartObject();
        json.writeStringProperty("dm_format_version", "1.0");
        json.writeName("info");
        json.writeStartObject();
        json.writeEndObject();
        json.writeName("categories");
        DatumaroHeader.write(json, context.project().labels());
        json.writeArrayPropertyStart("items");
        json.flush();
    }

    @Override
    public void add(ExportedMedia media) {
        for (ExportedFrame frame : media.frames()) {
            json.writeStartObject();
            json.writeStringProperty("id", frame.name().stemPath());
            json.writeArrayPropertyStart("annotations");
            int id = 0;
            for (ExportedObject object : frame.objects()) {
                write(object, id++);
            }
            json.writeEndArray();
            json.writeName("attr");
            json.writeStartObject();
            if (media.isVideo()) {
                json.writeNumberProperty("frame", frame.index());
            }
            json.writeEndObject();
            json.writeName("image");
            json.writeStartObject();
            json.writeStringProperty("path", frame.name().path());
            json.writeArrayPropertyStart("size");
            json.writeNumber(media.media().height());
            json.writeNumber(media.media().width());
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void write(ExportedObject object, int id) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeName("attributes");
        json.writeStartObject();
        object.attributes().forEach((name, value) -> json.writeStringProperty(OwnNames.written(name), value));
        json.writeBooleanProperty("occluded", object.state().occluded());
        shapes.writeRotation(object.shape());
        if (object.annotation().track()) {
            json.writeNumberProperty(
                    "track_id", tracks.computeIfAbsent(object.annotation().id(), key -> tracks.size() + 1));
            json.writeBooleanProperty("keyframe", object.state().keyframe());
        }
        json.writeEndObject();
        UUID group = object.annotation().groupId();
        json.writeNumberProperty("group", group == null ? 0 : groups.computeIfAbsent(group, key -> groups.size() + 1));
        json.writeNumberProperty("label_id", object.classIndex());
        json.writeNumberProperty("z_order", object.state().zOrder());
        shapes.write(object.shape());
        json.writeEndObject();
    }

    @Override
    public void finish() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/default/" + frame.name().path());
    }

    @Override
    public void close() {}
}
