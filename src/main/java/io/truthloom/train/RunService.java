package io.truthloom.train;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.project.ProjectId;
import java.util.List;

/** Runs; viewing wants membership, all that changes something the right to manage. */
public interface RunService {
    /**
     * Freezes the labelled frames and starts a run on that version.
     *
     * @throws io.truthloom.common.InvalidInputException nothing to train on (says what to label)
     */
    RunId start(ProjectId project, TrainingSettings settings);

    /** Starts a run on a version that exists. */
    RunId start(DatasetVersionId version, TrainingSettings settings);

    /**
     * Queues one run for each combination of the sweep's values, all on the same version, which is frozen now.
     *
     * @throws io.truthloom.common.InvalidInputException an unknown setting, a bad value, too many combinations
     */
    List<RunId> sweep(ProjectId project, Sweep sweep);

    Run get(RunId id);

    List<Run> list(ProjectId project);

    /** Points of iterations after {@code afterIteration}, in order. */
    List<RunMetric> metrics(RunId id, int afterIteration);

    /** What it saw on a few validation frames, by iteration and position. */
    List<RunSample> samples(RunId id);

    /** Also of a paused run, which then can no longer be resumed but retried like any cancelled one. */
    void cancel(RunId id);

    /** Saves a checkpoint and stops; {@link #resume} goes on from there to the bit, also after a restart. */
    void pause(RunId id);

    /** @throws io.truthloom.common.InvalidInputException it is not paused, or still busy saving */
    void resume(RunId id);

    /** Replaces note and tags. @throws io.truthloom.common.InvalidInputException too long or too many */
    void describe(RunId id, String note, List<String> tags);
}
