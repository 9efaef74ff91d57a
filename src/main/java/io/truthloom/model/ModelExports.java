package io.truthloom.model;

import io.truthloom.common.TruthloomHome;
import io.truthloom.learn.OnnxExports;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Models for other programs; checks membership. */
@Service
public class ModelExports {
    private final ModelService models;
    private final OnnxExports exports;
    private final WeightsStore weights;
    private final TruthloomHome home;

    ModelExports(ModelService models, OnnxExports exports, WeightsStore weights, TruthloomHome home) {
        this.models = models;
        this.exports = exports;
        this.weights = weights;
        this.home = home;
    }

    /**
     * A zip with {@code model.onnx} and {@code model.json}, in the folder for temporary files: the caller deletes it.
     *
     * @throws io.truthloom.learn.LearnException the network can't be written as ONNX; says why
     */
    public Path onnx(ModelId id) {
        Model model = models.get(id);
        Path zip = home.temporary().resolve("onnx-" + UUID.randomUUID() + ".zip");
        exports.write(weights.file(WeightsStore.fileName(model.id())), zip);
        return zip;
    }
}
