package io.truthloom.exchange.labelme;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.json.JsonFiles;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** A JSON for every picture, beside it. Tags are its flags; attributes stand where X-AnyLabeling has them. */
final class LabelMeWriter implements FormatWriter {
    private final ZipTarget zip;
    private final ExportNotes notes;
    private final Map<UUID, Integer> groups = new HashMap<>();

    LabelMeWriter(WriteContext context) {
        this.zip = context.zip();
        this.notes = context.notes();
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            JsonGenerator json = JsonFiles.writer(zip.entry(frame.name().stemPath() + ".json"));
            json.writeStartObject();
            json.writeStringProperty("version", "5.5.0");
            json.writeName("flags");
            json.writeStartObject();
            for (ExportedObject object : frame.objects()) {
                if (object.shape() instanceof TagShape) {
                    json.writeBooleanProperty(object.label().name(), true);
                    if (!object.attributes().isEmpty()) {
                        notes.add("Attributes of tags left out");
                    }
                }
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("shapes");
            var shapes = new LabelMeShapeWriter(json, notes);
            for (ExportedObject object : frame.objects()) {
                if (!(object.shape() instanceof TagShape)) {
                    write(json, shapes, object);
                }
            }
            json.writeEndArray();
            json.writeStringProperty(
                    "imagePath", frame.name().stem() + frame.name().extension());
            json.writeNullProperty("imageData");
            json.writeNumberProperty("imageHeight", media.media().height());
            json.writeNumberProperty("imageWidth", media.media().width());
            json.writeEndObject();
            json.close();
        }
    }

    private void write(JsonGenerator json, LabelMeShapeWriter shapes, ExportedObject object) {
        if (object.annotation().track()) {
            notes.add("Objects of tracks written frame by frame");
        }
        json.writeStartObject();
        json.writeStringProperty("label", object.label().name());
        shapes.write(object.shape());
        UUID group = object.annotation().groupId();
        if (group == null) {
            json.writeNullProperty("group_id");
        } else {
            json.writeNumberProperty("group_id", groups.computeIfAbsent(group, key -> groups.size() + 1));
        }
        json.writeStringProperty("description", object.attributes().getOrDefault("description", ""));
        json.writeName("flags");
        json.writeStartObject();
        if (object.state().occluded()) {
            json.writeBooleanProperty("occluded", true);
        }
        json.writeEndObject();
        json.writeName("attributes");
        json.writeStartObject();
        object.attributes().forEach((name, value) -> {
            if (!name.equals("description")) {
                json.writeStringProperty(name, value);
            }
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void finish() {}

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of(frame.name().path());
    }

    @Override
    public void close() {}
}
