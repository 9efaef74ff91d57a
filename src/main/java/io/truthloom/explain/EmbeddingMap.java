package io.truthloom.explain;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobId;
import io.truthloom.model.ModelId;
import io.truthloom.project.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A map of labelled objects as a model sees them.
 *
 * @param datasetVersionId null: the project's labels as they were when the map was made
 * @param layer empty until the job chose one, where nobody else did
 * @param objects how many there were to choose from; 0 until it is known
 * @param finished its points can be read
 */
public record EmbeddingMap(
        EmbeddingMapId id,
        ProjectId projectId,
        ModelId modelId,
        @Nullable DatasetVersionId datasetVersionId,
        String layer,
        JobId jobId,
        int objects,
        boolean finished,
        Instant createdAt) {}
