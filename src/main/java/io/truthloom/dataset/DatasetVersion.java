package io.truthloom.dataset;

import io.truthloom.project.Label;
import io.truthloom.project.ProjectId;
import java.time.Instant;
import java.util.List;

/** A frozen, immutable set of labelled frames. {@code labels} is the schema at that moment. */
public record DatasetVersion(
        DatasetVersionId id,
        ProjectId projectId,
        int number,
        String contentHash,
        List<Label> labels,
        int frameCount,
        int boxCount,
        SplitReport split,
        Instant createdAt) {}
