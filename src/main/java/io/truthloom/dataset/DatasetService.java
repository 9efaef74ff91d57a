package io.truthloom.dataset;

import io.truthloom.project.ProjectId;
import java.util.List;
import java.util.function.Consumer;

/** Frozen versions; checks membership. */
public interface DatasetService {
    /**
     * Freezes every frame marked labelled or reviewed. Split by time blocks within a video and by image otherwise, about
     * one fifth validation; never by shuffled frames. An unchanged set gives the version that exists.
     *
     * @throws io.truthloom.common.InvalidInputException no labelled frames, no boxes at all, or fewer than two frames
     */
    DatasetVersionId freeze(ProjectId project);

    DatasetVersion get(DatasetVersionId id);

    List<DatasetVersion> list(ProjectId project);

    /** Streams the frames in media and frame order. */
    void forEachFrame(DatasetVersionId id, Consumer<DatasetFrame> consumer);

    /** Classes of the schema without a box in the version, by name: worth a warning. */
    List<String> labelsWithoutExample(DatasetVersionId id);
}
