package io.truthloom.train;

import io.truthloom.learn.LabelledImage;
import io.truthloom.media.MediaId;
import io.truthloom.project.Label;
import java.util.List;

/**
 * A version as the trainer wants it. The boxes are in memory, some hundred bytes for each; pixels are read when asked for.
 *
 * @param classes labels with at least one box, in the schema's order: the network's classes
 * @param validationFrames parallel to {@code validation}
 * @param warnings fit for the run's log
 */
record TrainingData(
        List<Label> classes,
        List<LabelledImage> training,
        List<LabelledImage> validation,
        List<Place> validationFrames,
        List<String> warnings) {
    /** @param across, down full-resolution pixels a pixel of the {@link LabelledImage} */
    record Place(MediaId media, int frame, double across, double down) {}

    List<String> classNames() {
        return classes.stream().map(Label::name).toList();
    }
}
