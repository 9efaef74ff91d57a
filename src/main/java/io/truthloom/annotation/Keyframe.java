package io.truthloom.annotation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.truthloom.annotation.geometry.Shape;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of an object at a 0-based frame.
 *
 * @param outside from here on not visible, until the next keyframe
 * @param zOrder what is drawn (and clicked) first: higher is nearer
 * @param attributes value by attribute; one that is missing stays what it was at the keyframe before
 */
public record Keyframe(
        int frame,
        Shape shape,
        boolean outside,
        boolean occluded,
        KeyframeSource source,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int zOrder,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> attributes) {
    public Keyframe {
        attributes = Map.copyOf(attributes);
    }

    public Keyframe(int frame, Shape shape, boolean outside, boolean occluded, KeyframeSource source) {
        this(frame, shape, outside, occluded, source, 0, Map.of());
    }

    /** As JSON brings it: what is missing has its default. */
    @JsonCreator
    static Keyframe of(
            int frame,
            Shape shape,
            @Nullable Boolean outside,
            @Nullable Boolean occluded,
            @Nullable KeyframeSource source,
            @Nullable Integer zOrder,
            @Nullable Map<String, String> attributes) {
        return new Keyframe(
                frame,
                Objects.requireNonNull(shape, "A keyframe without shape"),
                Boolean.TRUE.equals(outside),
                Boolean.TRUE.equals(occluded),
                source == null ? KeyframeSource.HUMAN : source,
                zOrder == null ? 0 : zOrder,
                attributes == null ? Map.of() : attributes);
    }

    public Keyframe withShape(Shape newShape) {
        return new Keyframe(frame, newShape, outside, occluded, source, zOrder, attributes);
    }
}
