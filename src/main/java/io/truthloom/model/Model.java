package io.truthloom.model;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registered model and where it came from. {@code classes} in the network's order. */
public record Model(
        ModelId id,
        ProjectId projectId,
        String name,
        String architecture,
        List<ModelClass> classes,
        @Nullable DatasetVersionId datasetVersionId,
        @Nullable UUID runId,
        String weightsSha256,
        @Nullable Double validationAp50,
        Instant createdAt) {
    public record ModelClass(LabelId labelId, String name) {}
}
