package io.truthloom.model;

import io.truthloom.learn.Detector;
import io.truthloom.project.ProjectId;
import java.util.List;

/** The registry; checks membership. */
public interface ModelService {
    ModelId register(NewModel model);

    Model get(ModelId id);

    /** Newest first. */
    List<Model> list(ProjectId project);

    /**
     * The loaded network, shared and kept; do not close it.
     *
     * @throws io.truthloom.learn.LearnException file missing or damaged
     */
    Detector detector(ModelId id);

    void delete(ModelId id);
}
