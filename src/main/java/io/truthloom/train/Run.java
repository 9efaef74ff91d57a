package io.truthloom.train;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobState;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.model.ModelId;
import io.truthloom.project.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training run; its state is its job's, but for a pause.
 *
 * @param paused its job was stopped (or is about to stop) to go on later
 * @param experiment name of the runs that were started together; empty: started alone
 */
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
        Instant createdAt,
        boolean paused,
        String note,
        List<String> tags,
        String experiment) {
    public Run {
        tags = List.copyOf(tags);
    }

    /**
     * Whether it stands and can go on; not while it is still saving, nor where it ended all the same.
     *
     * @param state of its job
     */
    public boolean isPaused(JobState state) {
        return paused && state == JobState.CANCELLED;
    }
}
