package io.truthloom.explain;

import io.truthloom.learn.explain.NetworkInspector;
import io.truthloom.learn.explain.NetworkInspectors;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.model.WeightsStore;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The networks looked into last. One that makes room is let go: who still asks it keeps it. */
@Component
class ModelInspectors {
    private static final int KEPT = 2;

    private final ModelService models;
    private final WeightsStore weights;
    private final NetworkInspectors inspectors;
    private final Map<ModelId, NetworkInspector> open = new LinkedHashMap<>(KEPT, 0.75f, true);

    ModelInspectors(ModelService models, WeightsStore weights, NetworkInspectors inspectors) {
        this.models = models;
        this.weights = weights;
        this.inspectors = inspectors;
    }

    /** Checks who asks. @throws io.truthloom.learn.LearnException the file is missing or damaged */
    NetworkInspector of(ModelId id) {
        Model model = models.get(id);
        synchronized (open) {
            NetworkInspector known = open.get(model.id());
            if (known == null) {
                known = inspectors.open(weights.file(WeightsStore.fileName(id)));
                open.put(id, known);
                if (open.size() > KEPT) {
                    open.remove(open.keySet().iterator().next());
                }
            }
            return known;
        }
    }
}
