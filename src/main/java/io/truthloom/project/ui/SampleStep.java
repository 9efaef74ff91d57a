package io.truthloom.project.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The loop, step by step, as the sample project teaches it. */
enum SampleStep {
    LABEL("Label", null, NextStep.Target.LABEL, "Draw a box around each car, person and ball of a new frame."),
    TRAIN(
            "Train",
            "train",
            NextStep.Target.TRAIN,
            "Train a first model; two minutes are enough to see it find things."),
    PROPOSE("Propose", "propose", NextStep.Target.PROPOSE, "In the editor, let the model propose on the second half."),
    ACCEPT("Accept", null, NextStep.Target.REVIEW, "Accept proposals that are right; drag or reject the others."),
    PROPAGATE(
            "Propagate",
            "propagate",
            NextStep.Target.PROPOSE,
            "Select a box and propagate it: it becomes a whole track."),
    EXPORT("Export", "export", NextStep.Target.EXPORT, "Take everything home as COCO or YOLO.");

    private final String caption;
    private final @Nullable String jobKind;
    private final NextStep.Target target;
    private final String hint;

    SampleStep(String caption, @Nullable String jobKind, NextStep.Target target, String hint) {
        this.caption = caption;
        this.jobKind = jobKind;
        this.target = target;
        this.hint = hint;
    }

    String caption() {
        return caption;
    }

    /** The kind of job whose success does the step, where it is a job's. */
    Optional<String> jobKind() {
        return Optional.ofNullable(jobKind);
    }

    NextStep.Target target() {
        return target;
    }

    String hint() {
        return hint;
    }
}
