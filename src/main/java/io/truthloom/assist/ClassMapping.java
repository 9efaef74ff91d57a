package io.truthloom.assist;

import io.truthloom.common.InvalidInputException;
import io.truthloom.model.Model;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which label a model's class stands for today.
 *
 * @param byIndex label by the network's class index
 * @param gone names of classes whose label has left the schema
 */
record ClassMapping(Map<Integer, LabelId> byIndex, List<String> gone) {
    /** @throws InvalidInputException no class of the model is in the schema any more */
    static ClassMapping of(Model model, List<Label> schema) {
        Set<LabelId> known = schema.stream().map(Label::id).collect(Collectors.toSet());
        Map<Integer, LabelId> byIndex = new HashMap<>();
        List<String> gone = new ArrayList<>();
        for (int i = 0; i < model.classes().size(); i++) {
            Model.ModelClass modelClass = model.classes().get(i);
            if (known.contains(modelClass.labelId())) {
                byIndex.put(i, modelClass.labelId());
            } else {
                gone.add(modelClass.name());
            }
        }
        if (byIndex.isEmpty()) {
            throw new InvalidInputException(
                    model.name(),
                    "None of its classes (%s) is in the project's schema any more. Train a new model or bring the labels back."
                            .formatted(String.join(", ", gone)));
        }
        return new ClassMapping(byIndex, List.copyOf(gone));
    }

    Optional<LabelId> label(int classIndex) {
        return Optional.ofNullable(byIndex.get(classIndex));
    }

    /** A sentence about what is left out; empty where all classes are known. */
    Optional<String> warning() {
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of("%s left the schema and will not be proposed.".formatted(String.join(", ", gone)));
    }
}
