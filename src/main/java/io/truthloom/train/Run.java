package io.truthloom.train;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobId;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.model.ModelId;
import io.truthloom.project.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A training run; its state is its job's. */
public record Run(
        RunId id,
        ProjectId projectId,
        int number,
        DatasetVersionId datasetVersionId,
        JobId jobId,
        TrainingSettings settings,
        @Nullable ModelId modelId,
        @Nullable Double bestAp50,
        String device,
        Instant createdAt) {}
