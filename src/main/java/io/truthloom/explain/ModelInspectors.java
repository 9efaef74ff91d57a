package io.truthloom.explain;

import io.truthloom.learn.explain.NetworkInspector;
import io.truthloom.learn.explain.NetworkInspectors;
import io.truthloom.model.LastUsed;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.model.WeightsStore;
import org.springframework.stereotype.Component;

/** The networks looked into last. One that makes room is let go: who still asks it keeps it. */
@Component
class ModelInspectors {
    private static final int KEPT = 2;

    private final ModelService models;
    private final WeightsStore weights;
    private final LastUsed<NetworkInspector> open;

    ModelInspectors(ModelService models, WeightsStore weights, NetworkInspectors inspectors) {
        this.models = models;
        this.weights = weights;
        this.open = new LastUsed<>(KEPT, inspectors::open);
    }

    /** Checks who asks. @throws io.truthloom.learn.LearnException the file is missing or damaged */
    NetworkInspector of(ModelId id) {
        models.get(id);
        return open.get(id, weights.file(WeightsStore.fileName(id)));
    }
}
