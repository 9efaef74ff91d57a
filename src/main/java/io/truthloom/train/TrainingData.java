package io.truthloom.train;

import io.truthloom.learn.LabelledImage;
import io.truthloom.project.Label;
import java.util.List;

/**
 * A version as the trainer wants it.
 *
 * @param classes labels with at least one box, in the schema's order: the network's classes
 * @param warnings fit for the run's log
 */
record TrainingData(
        List<Label> classes, List<LabelledImage> training, List<LabelledImage> validation, List<String> warnings) {
    List<String> classNames() {
        return classes.stream().map(Label::name).toList();
    }
}
