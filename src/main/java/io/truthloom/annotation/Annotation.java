package io.truthloom.annotation;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.truthloom.project.LabelId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A labelled object. Not a track: exactly one keyframe, visible on that frame alone. A track: one or more keyframes in
 * frame order, interpolated between (reference semantics in {@code geometry}), held after the last unless it is outside.
 *
 * @param proposalId the model's proposal that a person made this from
 * @param revision of the media's annotations at which this object last changed; 0 for one not stored yet
 */
public record Annotation(
        AnnotationId id,
        LabelId labelId,
        boolean track,
        List<Keyframe> keyframes,
        @Nullable UUID proposalId,
        long revision) {
    public Annotation {
        keyframes = List.copyOf(keyframes);
    }

    /** As JSON brings it: {@code revision} is the server's to say. */
    @JsonCreator
    static Annotation of(
            AnnotationId id,
            LabelId labelId,
            boolean track,
            List<Keyframe> keyframes,
            @Nullable UUID proposalId,
            @Nullable Long revision) {
        return new Annotation(id, labelId, track, keyframes, proposalId, revision == null ? 0 : revision);
    }

    public Annotation withRevision(long newRevision) {
        return new Annotation(id, labelId, track, keyframes, proposalId, newRevision);
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
