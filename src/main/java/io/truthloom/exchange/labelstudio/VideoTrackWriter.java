package io.truthloom.exchange.labelstudio;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedMedia;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** Tracks of boxes; see {@link VideoTracks} for how the format says that an object goes out of sight. */
final class VideoTrackWriter {
    private record Key(BoxShape box, boolean enabled) {}

    private final JsonGenerator json;
    private final ExportNotes notes;
    private final ExportedMedia media;
    private int count;

    VideoTrackWriter(JsonGenerator json, ExportNotes notes, ExportedMedia media) {
        this.json = json;
        this.notes = notes;
        this.media = media;
    }

    void write(Annotation track) {
        String id = "t" + ++count;
        Map<Integer, Key> keys = keys(track);
        if (keys.isEmpty()) {
            notes.add("Tracks that are never visible left out");
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", "videorectangle");
        json.writeStringProperty("from_name", "box");
        json.writeStringProperty("to_name", "video");
        json.writeNumberProperty("original_width", media.media().width());
        json.writeNumberProperty("original_height", media.media().height());
        json.writeName("value");
        json.writeStartObject();
        json.writeNumberProperty("framesCount", media.media().frameCount());
        json.writeArrayPropertyStart("sequence");
        keys.forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("labels");
        json.writeString(media.label(track).name());
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        media.named(track.attributes()).forEach((name, value) -> RegionWriter.text(json, id, name, value));
    }

    private void write(int frame, Key key) {
        json.writeStartObject();
        json.writeNumberProperty("frame", frame + 1);
        json.writeBooleanProperty("enabled", key.enabled());
        RegionWriter.writeBox(
                json,
                PercentBox.of(key.box(), media.media().width(), media.media().height()));
        json.writeEndObject();
    }

    private Map<Integer, Key> keys(Annotation track) {
        Map<Integer, Key> keys = new TreeMap<>();
        for (Keyframe keyframe : track.keyframes()) {
            if (!keyframe.outside() && keyframe.shape() instanceof BoxShape box) {
                keys.put(keyframe.frame(), new Key(box, true));
                if (keyframe.occluded() || !keyframe.attributes().isEmpty()) {
                    notes.add("Occlusion and attributes of single keyframes left out");
                }
            } else {
                int last = keyframe.frame() - 1;
                Tracks.at(track, last).filter(state -> !state.outside()).ifPresent(state -> {
                    if (state.shape() instanceof BoxShape box) {
                        keys.put(last, new Key(box, false));
                    }
                });
            }
        }
        return keys;
    }
}
