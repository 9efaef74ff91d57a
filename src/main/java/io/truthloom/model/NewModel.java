package io.truthloom.model;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.project.ProjectId;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run registers. {@code weights} is copied into the model store. {@code settings} any Jackson-writable record.
 *
 * @param validationAp50 of a detector
 * @param validationAccuracy of a classifier, 0..1
 */
public record NewModel(
        ProjectId projectId,
        String name,
        ModelKind kind,
        String architecture,
        List<Model.ModelClass> classes,
        DatasetVersionId datasetVersionId,
        UUID runId,
        Path weights,
        Object settings,
        @Nullable Double validationAp50,
        @Nullable Double validationAccuracy) {
    /** A detector. */
    public NewModel(
            ProjectId projectId,
            String name,
            String architecture,
            List<Model.ModelClass> classes,
            DatasetVersionId datasetVersionId,
            UUID runId,
            Path weights,
            Object settings,
            @Nullable Double validationAp50) {
        this(
                projectId,
                name,
                ModelKind.DETECTOR,
                architecture,
                classes,
                datasetVersionId,
                runId,
                weights,
                settings,
                validationAp50,
                null);
    }
}
