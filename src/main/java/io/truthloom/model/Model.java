package io.truthloom.model;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered model and where it came from.
 *
 * @param classes in the network's order; their labels may have left the project's schema since
 * @param suggestedThreshold score with the best F1 on the run's validation frames, 0..1; of a classifier 0
 * @param validationAp50 of a detector on the run's validation frames, null where it had none
 * @param validationAccuracy of a classifier: share of validation examples named right, null where it had none
 */
public record Model(
        ModelId id,
        ProjectId projectId,
        String name,
        ModelKind kind,
        String architecture,
        List<ModelClass> classes,
        @Nullable DatasetVersionId datasetVersionId,
        @Nullable UUID runId,
        String weightsSha256,
        double suggestedThreshold,
        @Nullable Double validationAp50,
        @Nullable Double validationAccuracy,
        Instant createdAt) {
    public record ModelClass(LabelId labelId, String name) {}
}
