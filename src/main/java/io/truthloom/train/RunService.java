package io.truthloom.train;

import io.truthloom.learn.TrainingSettings;
import io.truthloom.project.ProjectId;
import java.util.List;

/** Runs; viewing wants membership, starting and cancelling the right to manage. */
public interface RunService {
    /**
     * Freezes the labelled frames and starts a run on that version.
     *
     * @throws io.truthloom.common.InvalidInputException nothing to train on (says what to label)
     */
    RunId start(ProjectId project, TrainingSettings settings);

    Run get(RunId id);

    List<Run> list(ProjectId project);

    /** Points of iterations after {@code afterIteration}, in order. */
    List<RunMetric> metrics(RunId id, int afterIteration);

    void cancel(RunId id);
}
