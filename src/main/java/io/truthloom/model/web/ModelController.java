package io.truthloom.model.web;

import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelKind;
import io.truthloom.model.ModelService;
import io.truthloom.project.ProjectId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelController {
    private final ModelService models;

    ModelController(ModelService models) {
        this.models = models;
    }

    record ModelSummary(
            ModelId id,
            String name,
            ModelKind kind,
            List<Model.ModelClass> classes,
            double suggestedThreshold,
            @Nullable Double validationAp50,
            @Nullable Double validationAccuracy) {
        static ModelSummary of(Model model) {
            return new ModelSummary(
                    model.id(),
                    model.name(),
                    model.kind(),
                    model.classes(),
                    model.suggestedThreshold(),
                    model.validationAp50(),
                    model.validationAccuracy());
        }
    }

    @GetMapping("/api/projects/{id}/models")
    List<ModelSummary> list(@PathVariable UUID id, @RequestParam(required = false) @Nullable ModelKind kind) {
        return models.list(new ProjectId(id)).stream()
                .filter(model -> kind == null || model.kind() == kind)
                .map(ModelSummary::of)
                .toList();
    }
}
