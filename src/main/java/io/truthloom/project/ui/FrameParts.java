package io.truthloom.project.ui;

import io.truthloom.shell.Bar;
import java.util.List;

/** The frames of a project by how far they are. */
final class FrameParts {
    private FrameParts() {}

    static List<Bar.Part> of(ProjectFacts facts) {
        // a frame can be labelled and still have an open proposal: it counts as labelled
        long proposed = Math.min(facts.proposedFrames(), facts.unlabelled());
        return List.of(
                new Bar.Part("reviewed", "reviewed", facts.progress().reviewed()),
                new Bar.Part("labelled", "labelled", facts.progress().labelled()),
                new Bar.Part("proposed", "proposed", proposed),
                new Bar.Part("rest", "not labelled", facts.unlabelled() - proposed));
    }
}
