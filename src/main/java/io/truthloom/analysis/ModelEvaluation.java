package io.truthloom.analysis;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.Split;
import io.truthloom.jobs.JobId;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelKind;
import io.truthloom.project.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model on one part of a frozen version. Both never change, so there is one for each such pair.
 *
 * @param classes index in this list is the class index of all numbers
 * @param summary null until the job is done
 */
public record ModelEvaluation(
        EvaluationId id,
        ProjectId projectId,
        ModelId modelId,
        DatasetVersionId datasetVersionId,
        Split split,
        JobId jobId,
        List<EvaluatedClass> classes,
        @Nullable EvaluationSummary summary,
        Instant createdAt) {
    public ModelEvaluation {
        classes = List.copyOf(classes);
    }

    /** Of a finished one. */
    public ModelKind kind() {
        return summary == null || summary.naming() == null ? ModelKind.DETECTOR : ModelKind.CLASSIFIER;
    }

    /** Where curves, matrix and pictures are given for one threshold: the best by F1, or the model's own without one. */
    public double threshold() {
        return summary == null ? 0 : summary.threshold();
    }
}
