package io.truthloom.train;

import io.truthloom.learn.LabelledImage;
import io.truthloom.project.Label;
import java.util.ArrayList;
import java.util.List;

/** What makes a set poor to learn from, in sentences for the run's log. */
final class DataWarnings {
    private DataWarnings() {}

    /** @param classes those of {@code schema} that are learnt, in the order of the boxes' indexes */
    static List<String> of(
            List<Label> schema, List<Label> classes, List<LabelledImage> training, List<LabelledImage> validation) {
        List<String> warnings = new ArrayList<>();
        for (Label label : schema) {
            if (!classes.contains(label)) {
                warnings.add("\"%s\" has no labelled example and is not learnt.".formatted(label.name()));
            }
        }
        for (int index = 0; index < classes.size(); index++) {
            String name = classes.get(index).name();
            if (!shows(training, index)) {
                warnings.add(
                        "No training frame shows \"%s\": it is not learnt. Label some elsewhere in the videos or on other pictures."
                                .formatted(name));
            } else if (!validation.isEmpty() && !shows(validation, index)) {
                warnings.add(
                        "No validation frame shows \"%s\": how well it is found can't be told, and the AP leaves it out."
                                .formatted(name));
            }
        }
        if (validation.isEmpty()) {
            warnings.add("There are no validation frames, so no AP is computed and training can't stop early.");
        }
        if (!training.isEmpty()
                && training.stream().noneMatch(image -> image.boxes().isEmpty())) {
            warnings.add("Every training frame shows an object. Some labelled frames without any teach what is none.");
        }
        return warnings;
    }

    private static boolean shows(List<LabelledImage> images, int index) {
        return images.stream().anyMatch(image -> image.boxes().stream().anyMatch(box -> box.classIndex() == index));
    }
}
