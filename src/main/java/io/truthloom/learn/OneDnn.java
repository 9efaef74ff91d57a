package io.truthloom.learn;

import java.lang.reflect.Field;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.FrozenLayer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNBatchNormHelper;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Gives the layers of a net DL4J's oneDNN helpers, which release 1.0.0-M2.1 never finds by itself on a CPU: without
 * them convolutions take about five times as long. To be called again on every restored or copied net.
 */
final class OneDnn {
    private OneDnn() {}

    /** Does nothing where the backend is a GPU, whose layers find their own helpers. */
    static ComputationGraph accelerate(ComputationGraph net) {
        if (!Device.isCpu()) {
            return net;
        }
        for (Layer wrapped : net.getLayers()) {
            Layer layer = wrapped instanceof FrozenLayer frozen ? frozen.getInsideLayer() : wrapped;
            if (layer.getClass() == ConvolutionLayer.class) {
                setHelper(layer, new ContiguousConvolutionHelper());
            } else if (layer.getClass() == BatchNormalization.class) {
                setHelper(layer, new MKLDNNBatchNormHelper(DataType.FLOAT));
            }
        }
        return net;
    }

    private static void setHelper(Layer layer, Object helper) {
        try {
            Field field = layer.getClass().getDeclaredField("helper");
            field.setAccessible(true);
            field.set(layer, helper);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This DL4J release has no helper field in " + layer.getClass(), e);
        }
    }
}
