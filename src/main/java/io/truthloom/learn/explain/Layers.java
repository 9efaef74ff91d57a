package io.truthloom.learn.explain;

import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.FrozenLayer;
import org.deeplearning4j.nn.layers.FrozenLayerWithBackprop;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Layers without the wrapping that transfer learning puts around them. */
final class Layers {
    private Layers() {}

    static Layer inner(Layer layer) {
        return switch (layer) {
            case FrozenLayer frozen -> inner(frozen.getInsideLayer());
            case FrozenLayerWithBackprop frozen -> inner(frozen.getInsideLayer());
            default -> layer;
        };
    }

    /** @param key as DL4J names the layer's parameters: "W", "b" */
    static INDArray numbers(Layer layer, String key) {
        return Objects.requireNonNull(layer.paramTable().get(key), key);
    }

    static org.deeplearning4j.nn.conf.layers.Layer settings(Layer layer) {
        return inner(layer).conf().getLayer();
    }
}
