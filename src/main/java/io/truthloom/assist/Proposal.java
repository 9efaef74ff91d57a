package io.truthloom.assist;

import io.truthloom.common.Box;
import io.truthloom.model.ModelId;
import io.truthloom.project.LabelId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a model proposed on a frame, and what became of it. Never an annotation by itself (design, section 4); its box
 * never changes, whatever is made of it.
 *
 * @param annotationId the annotation that was made from it; null while OPEN, and after it was rejected unaccepted
 */
public record Proposal(
        UUID id,
        int frame,
        LabelId labelId,
        ModelId modelId,
        double score,
        Box box,
        State state,
        @Nullable UUID annotationId) {
    /** ACCEPTED: taken as it is. CORRECTED: taken, but moved or relabelled. REJECTED: also accepted, then deleted. */
    public enum State {
        OPEN,
        ACCEPTED,
        CORRECTED,
        REJECTED
    }
}
