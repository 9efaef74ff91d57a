package io.truthloom.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A job as its row stands. {@code total} 0 means that the amount of work is not known yet.
 * {@code result} is what the handler left, null until then.
 */
public record Job(
        JobId id,
        String kind,
        String title,
        @Nullable UUID projectId,
        UUID ownerId,
        JobState state,
        long done,
        long total,
        String message,
        JsonNode parameters,
        @Nullable JsonNode result,
        String log,
        int attempt,
        boolean cancelRequested,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
