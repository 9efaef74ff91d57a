package io.truthloom.model;

import io.truthloom.common.Box;
import io.truthloom.model.PicturePrediction.Found;
import io.truthloom.project.Label;
import io.truthloom.project.ProjectService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model's classes are called today. */
@Component
class ModelClasses {
    private final ProjectService projects;

    ModelClasses(ProjectService projects) {
        this.projects = projects;
    }

    Today today(Model model) {
        List<Label> labels = projects.get(model.projectId()).labels();
        List<Optional<Label>> current = model.classes().stream()
                .map(known -> labels.stream()
                        .filter(label -> label.id().equals(known.labelId()))
                        .findFirst())
                .toList();
        return new Today(model.classes(), current);
    }

    /** @param current parallel to the classes; empty where the label is gone */
    record Today(List<Model.ModelClass> classes, List<Optional<Label>> current) {
        List<String> notes() {
            List<String> notes = new ArrayList<>();
            for (int i = 0; i < classes.size(); i++) {
                String known = classes.get(i).name();
                String now = current.get(i).map(Label::name).orElse("");
                if (now.isEmpty()) {
                    notes.add("The class \"%s\" has left the project's labels since the model was made."
                            .formatted(known));
                } else if (!now.equals(known)) {
                    notes.add("The class \"%s\" is called \"%s\" since the model was made.".formatted(known, now));
                }
            }
            return notes;
        }

        Found found(int index, double score, @Nullable Box box) {
            Label label = current.get(index).orElse(null);
            return new Found(
                    label == null ? null : label.name(),
                    label == null ? null : label.id().toString(),
                    classes.get(index).name(),
                    score,
                    box);
        }

        List<Found> ranked(float[] shares, double least) {
            List<Found> all = new ArrayList<>();
            for (int i = 0; i < classes.size(); i++) {
                if (shares[i] >= least) {
                    all.add(found(i, shares[i], null));
                }
            }
            all.sort(Comparator.comparingDouble(Found::score).reversed());
            return all;
        }
    }
}
