package io.truthloom.exchange.labelstudio;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.json.JsonFiles;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * {@code tasks.json}: a task for every picture and video, and one for each frame of a video that has more than tracks of
 * boxes. Pictures are told as Label Studio's local files below {@code images/}.
 */
final class LabelStudioWriter implements FormatWriter {
    private final JsonGenerator json;
    private final ExportNotes notes;
    private int tasks;

    LabelStudioWriter(WriteContext context) throws IOException {
        this.notes = context.notes();
        this.json = JsonFiles.writer(context.zip().entry("tasks.json"));
        json.writeStartArray();
        json.flush();
    }

    @Override
    public void add(ExportedMedia media) {
        if (media.isVideo()) {
            List<Annotation> tracks = media.annotations().stream()
                    .filter(LabelStudioWriter::isTrackOfBoxes)
                    .toList();
            begin("video", media.media().name());
            var writer = new VideoTrackWriter(json, notes, media);
            tracks.forEach(writer::write);
            end();
        }
        for (ExportedFrame frame : media.frames()) {
            List<ExportedObject> objects = frame.objects().stream()
                    .filter(object -> !isTrackOfBoxes(object.annotation()))
                    .toList();
            if (!media.isVideo() || !objects.isEmpty()) {
                begin("image", frame.name().path());
                new RegionWriter(
                                json,
                                notes,
                                media.media().width(),
                                media.media().height())
                        .write(objects);
                end();
            }
        }
    }

    private static boolean isTrackOfBoxes(Annotation annotation) {
        return annotation.track()
                && annotation.keyframes().stream().map(Keyframe::shape).allMatch(BoxShape.class::isInstance);
    }

    private void begin(String kind, String name) {
        json.writeStartObject();
        json.writeNumberProperty("id", ++tasks);
        json.writeName("data");
        json.writeStartObject();
        String encoded = URLEncoder.encode("images/" + name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        json.writeStringProperty(kind, "/data/local-files/?d=" + encoded);
        json.writeEndObject();
        json.writeArrayPropertyStart("annotations");
        json.writeStartObject();
        json.writeNumberProperty("id", tasks);
        json.writeBooleanProperty("was_cancelled", false);
        json.writeArrayPropertyStart("result");
    }

    private void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayPropertyStart("predictions");
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void finish() {
        json.writeEndArray();
        json.close();
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/" + frame.name().path());
    }

    @Override
    public void close() {}
}
