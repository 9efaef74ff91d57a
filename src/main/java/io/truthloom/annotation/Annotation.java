package io.truthloom.annotation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.truthloom.project.LabelId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A labelled object. Not a track: exactly one keyframe, visible on that frame alone. A track: one or more keyframes in
 * frame order, interpolated between (reference semantics in {@code geometry}), held after the last unless it is outside.
 *
 * @param proposalId the model's proposal that a person made this from
 * @param groupId what the members of a group share
 * @param attributes value by attribute, of those that do not change over time; the others lie in the keyframes
 * @param revision of the media's annotations at which this object last changed; 0 for one not stored yet
 */
public record Annotation(
        AnnotationId id,
        LabelId labelId,
        boolean track,
        List<Keyframe> keyframes,
        @Nullable UUID proposalId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID groupId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> attributes,
        long revision) {
    public Annotation {
        keyframes = List.copyOf(keyframes);
        attributes = Map.copyOf(attributes);
    }

    public Annotation(
            AnnotationId id,
            LabelId labelId,
            boolean track,
            List<Keyframe> keyframes,
            @Nullable UUID proposalId,
            long revision) {
        this(id, labelId, track, keyframes, proposalId, null, Map.of(), revision);
    }

    /** As JSON brings it: {@code revision} is the server's to say. */
    @JsonCreator
    static Annotation of(
            AnnotationId id,
            LabelId labelId,
            boolean track,
            List<Keyframe> keyframes,
            @Nullable UUID proposalId,
            @Nullable UUID groupId,
            @Nullable Map<String, String> attributes,
            @Nullable Long revision) {
        return new Annotation(
                id,
                labelId,
                track,
                keyframes,
                proposalId,
                groupId,
                attributes == null ? Map.of() : attributes,
                revision == null ? 0 : revision);
    }

    public Annotation withRevision(long newRevision) {
        return new Annotation(id, labelId, track, keyframes, proposalId, groupId, attributes, newRevision);
    }

    /** The same object elsewhere. */
    public Annotation withKeyframes(boolean asTrack, List<Keyframe> newKeyframes) {
        return new Annotation(id, labelId, asTrack, newKeyframes, proposalId, groupId, attributes, revision);
    }

    int firstFrame() {
        return keyframes.getFirst().frame();
    }

    /** The last frame it is (or may be) seen on, for a media of so many frames. */
    int lastFrame(int frameCount) {
        Keyframe last = keyframes.getLast();
        return track && !last.outside() ? frameCount - 1 : last.frame();
    }
}
