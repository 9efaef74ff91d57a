package io.truthloom.analysis.web;

import io.truthloom.analysis.EvaluationId;
import io.truthloom.analysis.EvaluationService;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.common.InvalidInputException;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.Split;
import io.truthloom.model.ModelId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvaluationController {
    private final EvaluationService evaluations;

    EvaluationController(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    /** @param split VALIDATION where it is not said */
    record Wish(@Nullable UUID datasetVersionId, @Nullable Split split) {}

    record Started(EvaluationId evaluationId) {}

    @PostMapping("/api/models/{id}/evaluations")
    Started start(@PathVariable UUID id, @RequestBody Wish wish) {
        UUID version = wish.datasetVersionId();
        if (version == null) {
            throw new InvalidInputException(
                    "datasetVersionId", "It is missing. Name the dataset version that the model is to be tested on.");
        }
        Split split = wish.split() == null ? Split.VALIDATION : wish.split();
        return new Started(evaluations.start(new ModelId(id), new DatasetVersionId(version), split));
    }

    @GetMapping("/api/evaluations/{id}")
    ModelEvaluation get(@PathVariable UUID id) {
        return evaluations.get(new EvaluationId(id));
    }
}
