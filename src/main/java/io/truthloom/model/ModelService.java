package io.truthloom.model;

import io.truthloom.learn.Classifier;
import io.truthloom.learn.Detector;
import io.truthloom.project.ProjectId;
import java.util.List;

/** The registry; checks membership. */
public interface ModelService {
    /**
     * Copies the weights into the model store and makes the row. Wants the right to manage the project.
     *
     * @throws io.truthloom.learn.LearnException the weights are no usable model
     */
    ModelId register(NewModel model);

    Model get(ModelId id);

    /** Newest first. */
    List<Model> list(ProjectId project);

    /**
     * The loaded network of a {@link ModelKind#DETECTOR}, shared and kept; do not close it.
     *
     * @throws io.truthloom.learn.LearnException file missing or damaged, or a classifier's
     */
    Detector detector(ModelId id);

    /**
     * The loaded network of a {@link ModelKind#CLASSIFIER}, shared and kept; do not close it.
     *
     * @throws io.truthloom.learn.LearnException file missing or damaged, or a detector's
     */
    Classifier classifier(ModelId id);

    /**
     * With its file. Proposals made by it go too; runs forget it. Wants the right to manage the project.
     */
    void delete(ModelId id);
}
