package io.truthloom.learn;

import java.lang.reflect.Field;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Gives the layers of a net DL4J's oneDNN convolutions, which release 1.0.0-M2.1 never finds by itself on a CPU: without
 * them convolutions take about five times as long; and own normalisation and activation, which were as dear as the
 * convolutions. To be called again on every restored or copied net.
 */
final class OneDnn {
    private OneDnn() {}

    /** Does nothing where the backend is a GPU, whose layers find their own helpers. */
    static ComputationGraph accelerate(ComputationGraph net) {
        if (!Device.isCpu()) {
            return net;
        }
        for (GraphVertex vertex : net.getVertices()) {
            if (vertex instanceof LayerVertex layered && layered.getLayer().getClass() == ActivationLayer.class) {
                quicken(net, layered, (ActivationLayer) layered.getLayer());
            }
        }
        for (Layer layer : net.getLayers()) {
            if (layer.getClass() == ConvolutionLayer.class) {
                setHelper(layer, new ContiguousConvolutionHelper());
            } else if (layer.getClass() == BatchNormalization.class) {
                setHelper(layer, new NormalisationHelper());
            }
        }
        return net;
    }

    /** The configuration, and so the net's file, stays as it is. */
    private static void quicken(ComputationGraph net, LayerVertex vertex, ActivationLayer slow) {
        RampLayer.Ramp ramp = RampLayer.Ramp.of(slow.layerConf().getActivationFn());
        if (ramp == null) {
            return;
        }
        RampLayer quick = new RampLayer(slow.conf(), DataType.FLOAT, ramp);
        quick.setIndex(slow.getIndex());
        set(vertex, "layer", quick);
        Layer[] layers = net.getLayers();
        for (int i = 0; i < layers.length; i++) {
            if (layers[i] == slow) {
                layers[i] = quick;
            }
        }
    }

    private static void setHelper(Layer layer, Object helper) {
        set(layer, "helper", helper);
    }

    private static void set(Object object, String name, Object value) {
        try {
            Field field = object.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(object, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "This DL4J release has no field %s in %s".formatted(name, object.getClass()), e);
        }
    }
}
