package io.truthloom.train.ui;

import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import io.truthloom.shell.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a run started now would train on.
 *
 * @param frames marked as labelled or reviewed
 * @param boxes on those frames, by class
 */
record TrainingStock(List<Label> labels, int frames, Map<LabelId, Integer> boxes) {
    int boxes(Label label) {
        return boxes.getOrDefault(label.id(), 0);
    }

    int allBoxes() {
        return boxes.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isEnough() {
        return frames >= 2 && allBoxes() > 0;
    }

    /** Sentences on what makes a run impossible or poor; empty where all is well. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (labels.isEmpty()) {
            warnings.add("The project has no classes. Define them on the Labels page first.");
        }
        if (frames == 0) {
            warnings.add("No frame is marked as labelled. In the editor, label all objects of a frame and mark it.");
        } else if (frames == 1) {
            warnings.add(
                    "Only one frame is labelled: one to learn from and one to check on are needed. Label another.");
        } else if (allBoxes() == 0) {
            warnings.add("There is no box on the labelled frames, so there is nothing to learn.");
        }
        List<String> empty = labels.stream()
                .filter(label -> boxes(label) == 0)
                .map(label -> "“" + label.name() + "”")
                .toList();
        if (allBoxes() > 0 && !empty.isEmpty()) {
            warnings.add("No example of " + String.join(", ", empty) + ": the model will not find "
                    + (empty.size() == 1 ? "it." : "them."));
        }
        return warnings;
    }

    String summary() {
        return Formats.count(frames, "labelled frame", "labelled frames") + " with "
                + Formats.count(allBoxes(), "box", "boxes")
                + ". About a fifth is kept aside to check on, in blocks of time.";
    }
}
