package io.truthloom.exchange.supervisely;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.dataset.Split;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.json.JsonFiles;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code <side>/ann/*.json} beside {@code <side>/img/}, and {@code meta.json}, which lists what they used, at the end. */
final class SuperviselyWriter implements FormatWriter {
    private final WriteContext context;
    private final ExportNotes notes;
    private final Set<String> tags = new TreeSet<>();

    SuperviselyWriter(WriteContext context) {
        this.context = context;
        this.notes = context.notes();
    }

    private static String folder(Split split) {
        return switch (split) {
            case TRAIN -> "train";
            case VALIDATION -> "val";
            case TEST -> "test";
        };
    }

    private static String name(ExportedFrame frame) {
        return frame.name().flat() + frame.name().extension();
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            String path = "%s/ann/%s.json".formatted(folder(frame.split()), name(frame));
            JsonGenerator json = JsonFiles.writer(context.zip().entry(path));
            json.writeStartObject();
            json.writeStringProperty("description", "");
            json.writeArrayPropertyStart("tags");
            for (ExportedObject object : frame.objects()) {
                if (object.shape() instanceof TagShape) {
                    writeTag(json, object.label().name(), null);
                    if (!object.attributes().isEmpty()) {
                        notes.add("Attributes of tags left out");
                    }
                }
            }
            json.writeEndArray();
            json.writeName("size");
            json.writeStartObject();
            json.writeNumberProperty("height", media.media().height());
            json.writeNumberProperty("width", media.media().width());
            json.writeEndObject();
            json.writeArrayPropertyStart("objects");
            var shapes = new SuperviselyShapeWriter(json, notes, this::writeTags);
            frame.objects().forEach(shapes::write);
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        }
    }

    private void writeTags(JsonGenerator json, ExportedObject object) {
        json.writeArrayPropertyStart("tags");
        object.attributes().forEach((name, value) -> writeTag(json, name, value));
        if (object.state().occluded()) {
            writeTag(json, "occluded", "true");
        }
        json.writeEndArray();
    }

    private void writeTag(JsonGenerator json, String name, @Nullable String value) {
        tags.add(name);
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        JsonGenerator json = JsonFiles.writer(context.zip().entry("meta.json"));
        SuperviselyMeta.write(json, context.project().labels(), tags);
        json.close();
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("%s/img/%s".formatted(folder(frame.split()), name(frame)));
    }

    @Override
    public void close() {}
}
