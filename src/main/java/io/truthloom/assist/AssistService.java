package io.truthloom.assist;

import io.truthloom.annotation.AnnotationId;
import io.truthloom.jobs.JobId;
import io.truthloom.media.MediaId;
import io.truthloom.model.ModelId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals and propagation; every method checks membership, changing ones the right to edit. */
public interface AssistService {
    /**
     * Starts a job that runs the model on frames {@code from..to} (inclusive). Replaces OPEN proposals there; never
     * touches what a person decided, never proposes on top of an existing annotation of the class (IoU >= 0.5).
     *
     * @param minScore null: the model's suggested threshold
     * @throws io.truthloom.common.InvalidInputException classes of the model that left the schema are all of them
     */
    JobId propose(MediaId media, ModelId model, int from, int to, @Nullable Double minScore);

    /** Of frames {@code from..to} inclusive, all states. */
    List<Proposal> proposals(MediaId media, int from, int to);

    void reject(MediaId media, List<UUID> proposals);

    void reopen(MediaId media, List<UUID> proposals);

    /**
     * Accepts every OPEN proposal of the range with at least that score in one change set and marks the frames labelled.
     *
     * @return the new revision
     */
    long accept(MediaId media, int from, int to, double minScore, UUID changeSetId);

    /**
     * Starts a job that follows the object from {@code seedFrame} to {@code targetFrame} (before it: backward) and turns
     * it into a track with sparse keyframes: interpolation stays within {@code iou} of the dense path.
     *
     * @param model null: the newest model that knows the label, or none
     */
    JobId propagate(
            MediaId media,
            AnnotationId annotation,
            int seedFrame,
            int targetFrame,
            double iou,
            @Nullable ModelId model);
}
