package io.truthloom.exchange;

import io.truthloom.annotation.geometry.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole track, of formats that keep tracks in one piece.
 *
 * @param sequence key of its sequence
 * @param keyframes in frame order, at least one
 * @param attributes those that don't change, by name
 * @param group as {@link FoundObject#group}
 */
public record FoundTrack(
        String sequence,
        String label,
        List<FoundKeyframe> keyframes,
        Map<String, String> attributes,
        @Nullable String group) {
    public FoundTrack {
        keyframes = List.copyOf(keyframes);
        attributes = Map.copyOf(attributes);
    }

    /** @param frame 0-based index in the sequence @param attributes those that change, by name */
    public record FoundKeyframe(
            int frame, Shape shape, boolean outside, boolean occluded, int zOrder, Map<String, String> attributes) {
        public FoundKeyframe {
            attributes = Map.copyOf(attributes);
        }
    }
}
