package io.truthloom.model.web;

import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.project.ProjectId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
            List<Model.ModelClass> classes,
            double suggestedThreshold,
            @Nullable Double validationAp50) {
        static ModelSummary of(Model model) {
            return new ModelSummary(
                    model.id(), model.name(), model.classes(), model.suggestedThreshold(), model.validationAp50());
        }
    }

    @GetMapping("/api/projects/{id}/models")
    List<ModelSummary> list(@PathVariable UUID id) {
        return models.list(new ProjectId(id)).stream().map(ModelSummary::of).toList();
    }
}
