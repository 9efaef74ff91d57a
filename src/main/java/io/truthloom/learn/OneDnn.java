package io.truthloom.learn;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.layers.FrozenLayer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.layers.objdetect.Yolo2OutputLayer;
import org.jspecify.annotations.Nullable;
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
            if (vertex instanceof LayerVertex layered) {
                quicken(net, layered);
            }
        }
        for (Layer wrapped : net.getLayers()) {
            Layer layer = wrapped instanceof FrozenLayer frozen ? frozen.getInsideLayer() : wrapped;
            if (layer.getClass() == ConvolutionLayer.class) {
                set(ConvolutionLayer.class, layer, "helper", new ContiguousConvolutionHelper());
            } else if (layer.getClass() == BatchNormalization.class) {
                set(BatchNormalization.class, layer, "helper", new NormalisationHelper());
            }
        }
        return net;
    }

    /** The configuration, and so the net's file, stays as it is. */
    private static void quicken(ComputationGraph net, LayerVertex vertex) {
        Layer slow = vertex.getLayer();
        Layer quick = quick(slow);
        if (quick == null) {
            return;
        }
        for (Class<?> part = slow.getClass(); part != null && part != Object.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    set(part, quick, field.getName(), get(field, slow));
                }
            }
        }
        set(LayerVertex.class, vertex, "layer", quick);
        Layer[] layers = net.getLayers();
        for (int i = 0; i < layers.length; i++) {
            if (layers[i] == slow) {
                layers[i] = quick;
            }
        }
    }

    private static @Nullable Layer quick(Layer slow) {
        if (slow instanceof ConvolutionLayer convolution && PlainConvolution.canReplace(convolution)) {
            return new PlainConvolution(slow.conf(), DataType.FLOAT);
        }
        if (slow instanceof Yolo2OutputLayer loss && GridLossLayer.canReplace(loss)) {
            return new GridLossLayer(slow.conf(), DataType.FLOAT);
        }
        if (slow.getClass() == ActivationLayer.class) {
            RampLayer.Ramp ramp =
                    RampLayer.Ramp.of(((ActivationLayer) slow).layerConf().getActivationFn());
            return ramp == null ? null : new RampLayer(slow.conf(), DataType.FLOAT, ramp);
        }
        return null;
    }

    private static @Nullable Object get(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Closed: " + field, e);
        }
    }

    private static void set(Class<?> declaring, Object object, String name, @Nullable Object value) {
        try {
            Field field = declaring.getDeclaredField(name);
            field.setAccessible(true);
            field.set(object, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This DL4J release has no field %s in %s".formatted(name, declaring), e);
        }
    }
}
