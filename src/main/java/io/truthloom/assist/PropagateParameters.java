package io.truthloom.assist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code modelId} null: no model knows the label, the object is followed by optical flow. */
record PropagateParameters(
        UUID mediaId,
        UUID annotationId,
        int seedFrame,
        int targetFrame,
        double iou,
        @Nullable UUID modelId) {}
