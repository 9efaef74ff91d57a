package io.truthloom.analysis;

import io.truthloom.dataset.DatasetVersion;
import io.truthloom.model.Model;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The classes that a model and a version have in common, by label id: names may have changed.
 *
 * @param gone names of the model's classes that the version does not have
 */
record SharedClasses(List<EvaluatedClass> classes, List<String> gone) {
    static SharedClasses of(Model model, DatasetVersion version) {
        Map<LabelId, Label> labels =
                version.labels().stream().collect(Collectors.toMap(Label::id, Function.identity()));
        List<EvaluatedClass> classes = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (int index = 0; index < model.classes().size(); index++) {
            Model.ModelClass known = model.classes().get(index);
            Label label = labels.get(known.labelId());
            if (label == null) {
                gone.add(known.name());
            } else {
                classes.add(new EvaluatedClass(label.id(), index, label.name(), label.color()));
            }
        }
        return new SharedClasses(classes, gone);
    }
}
