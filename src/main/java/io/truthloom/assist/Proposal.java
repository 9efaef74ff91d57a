package io.truthloom.assist;

import io.truthloom.common.Box;
import io.truthloom.model.ModelId;
import io.truthloom.project.LabelId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a model proposed on a frame, and what became of it. Never an annotation by itself (design, section 4). */
public record Proposal(
        UUID id,
        int frame,
        LabelId labelId,
        ModelId modelId,
        double score,
        Box box,
        State state,
        @Nullable UUID annotationId) {
    public enum State {
        OPEN,
        ACCEPTED,
        CORRECTED,
        REJECTED
    }
}
