package io.truthloom.exchange.via;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.json.JsonFiles;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** {@code via_annotations.json}, the annotations without VIA's settings: VIA adds its own when they are loaded. */
final class ViaWriter implements FormatWriter {
    private final JsonGenerator json;
    private final ExportNotes notes;
    private final ViaRegionWriter regions;

    ViaWriter(WriteContext context) throws IOException {
        notes = context.notes();
        json = JsonFiles.writer(context.zip().entry("via_annotations.json"));
        regions = new ViaRegionWriter(json, notes, context.options().get(ViaFormat.LABEL));
        json.writeStartObject();
        json.flush();
    }

    @Override
    public void add(ExportedMedia media) {
        for (ExportedFrame frame : media.frames()) {
            String name = frame.name().path();
            json.writeName(name + "-1");
            json.writeStartObject();
            json.writeStringProperty("filename", name);
            json.writeNumberProperty("size", -1);
            json.writeArrayPropertyStart("regions");
            for (ExportedObject object : frame.objects()) {
                if (!(object.shape() instanceof TagShape)) {
                    regions.write(object);
                }
            }
            json.writeEndArray();
            writeTags(frame);
            json.writeEndObject();
        }
    }

    private void writeTags(ExportedFrame frame) {
        String tags = frame.objects().stream()
                .filter(object -> object.shape() instanceof TagShape)
                .map(object -> object.label().name().replace(';', ','))
                .collect(Collectors.joining(";"));
        json.writeName("file_attributes");
        json.writeStartObject();
        if (!tags.isEmpty()) {
            json.writeStringProperty("tags", tags);
        }
        json.writeEndObject();
        boolean more = frame.objects().stream()
                .anyMatch(object -> object.shape() instanceof TagShape
                        && !object.attributes().isEmpty());
        if (more) {
            notes.add("Attributes of tags left out");
        }
    }

    @Override
    public void finish() {
        json.writeEndObject();
        json.close();
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/" + frame.name().path());
    }

    @Override
    public void close() {}
}
