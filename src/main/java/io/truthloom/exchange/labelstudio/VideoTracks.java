package io.truthloom.exchange.labelstudio;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.exchange.FoundTrack.FoundKeyframe;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Boxes over time. Frames are counted from 1; a keyframe that is not "enabled" is the last before the object goes out of
 * sight: the product's own keyframe that says so stands one frame later.
 */
final class VideoTracks {
    private VideoTracks() {}

    static FoundTrack read(
            JsonNode result, String sequence, @Nullable PictureSize size, TaskResults others, LabelSink sink) {
        if (size == null) {
            throw new LeftOutException("Tracks of videos of unknown size left out");
        }
        JsonNode value = result.path("value");
        String label = TaskResults.first(value.path("labels"))
                .orElseThrow(() -> new LeftOutException("Objects without a label left out"));
        TreeMap<Integer, JsonNode> given = new TreeMap<>();
        for (JsonNode one : JsonFields.array(value, "sequence")) {
            int frame = JsonFields.integer(one, "frame", 0);
            if (frame < 1 || given.put(frame - 1, one) != null) {
                throw new LeftOutException("Tracks with impossible frames left out");
            }
        }
        if (given.isEmpty()) {
            throw new LeftOutException("Tracks without a keyframe left out");
        }
        List<FoundKeyframe> keyframes = new ArrayList<>();
        given.forEach((frame, one) -> {
            BoxShape box = PercentBox.of(one).box(size.width(), size.height());
            keyframes.add(new FoundKeyframe(frame, box, false, false, 0, Map.of()));
            boolean last = one.has("enabled") && !JsonFields.isTrue(one, "enabled");
            if (last && !given.containsKey(frame + 1) && frame < Integer.MAX_VALUE - 1) {
                keyframes.add(new FoundKeyframe(frame + 1, box, true, false, 0, Map.of()));
            }
        });
        String id = JsonFields.text(result, "id").orElse("");
        sink.label(new FoundLabel(label));
        return new FoundTrack(sequence, label, keyframes, others.values(id), others.group(id));
    }
}
