package io.truthloom.assist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Frames inclusive; {@code minScore} null: the model's suggested threshold. */
record ProposeParameters(
        UUID mediaId,
        UUID modelId,
        int from,
        int to,
        @Nullable Double minScore) {}
