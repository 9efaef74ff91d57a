package io.truthloom.project.ui;

import io.truthloom.shell.Formats;

/** The one best thing to do next in a project, and why. */
record NextStep(String reason, String action, Target target) {
    /** Frames from which a first model usually finds something. */
    static final int FIRST_MODEL_FRAMES = 5;

    enum Target {
        DEFINE_CLASSES,
        ADD_MEDIA,
        LABEL,
        TRAIN,
        WATCH_RUN,
        PROPOSE,
        REVIEW,
        EXPORT
    }

    static NextStep of(ProjectFacts facts) {
        long done = facts.finished();
        if (facts.project().labels().isEmpty()) {
            return new NextStep(
                    "There are no classes yet: say what is to be found.", "Define classes", Target.DEFINE_CLASSES);
        }
        if (facts.media() == 0) {
            return new NextStep("There are no images or videos yet.", "Add media", Target.ADD_MEDIA);
        }
        if (facts.runningRun().isPresent()) {
            int number = facts.runningRun().get().number();
            return new NextStep(
                    "Run " + number + " is training. You can go on labelling meanwhile.", "Watch it", Target.WATCH_RUN);
        }
        if (facts.proposedFrames() > 0) {
            String frames = Formats.count(facts.proposedFrames(), "frame has", "frames have");
            return new NextStep(frames + " proposals that wait for a look.", "Review proposals", Target.REVIEW);
        }
        if (facts.newestModel().isPresent()) {
            return withModel(facts);
        }
        if (done < FIRST_MODEL_FRAMES && facts.unlabelled() > 0) {
            return new NextStep(labelReason(done), "Label", Target.LABEL);
        }
        return facts.canManage()
                ? new NextStep(
                        Formats.count(done, "frame", "frames") + " labelled: enough for a first model.",
                        "Train…",
                        Target.TRAIN)
                : new NextStep(
                        Formats.count(done, "frame", "frames") + " labelled: a manager can train a model now.",
                        "Label on",
                        Target.LABEL);
    }

    private static NextStep withModel(ProjectFacts facts) {
        String model = facts.newestModel().orElseThrow().name();
        return facts.unlabelled() > 0
                ? new NextStep(
                        model + " can propose on " + Formats.count(facts.unlabelled(), "frame", "frames")
                                + " that nobody labelled yet.",
                        "Propose and review",
                        Target.PROPOSE)
                : new NextStep("Every frame is labelled.", "Export…", Target.EXPORT);
    }

    private static String labelReason(long done) {
        return done == 0
                ? "Label all objects on about " + FIRST_MODEL_FRAMES
                        + " frames spread over the media, then train a first model."
                : done + " of about " + FIRST_MODEL_FRAMES + " frames labelled that a first model wants.";
    }
}
