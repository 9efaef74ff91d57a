package io.truthloom.learn.explain;

import io.truthloom.learn.LearnException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The gradient of a score with respect to a layer's output, for the net as it predicts. DL4J's own way back is for
 * training: it starts at labels, and its batch normalization differentiates the batch's statistics, where prediction has
 * fixed ones.
 */
final class Backward {
    private static final LayerWorkspaceMgr WORKSPACES = NetworkBench.WORKSPACES;

    private final NetworkBench bench;
    private final ComputationGraph net;
    private final Activations activations;

    /** @param activations of the way {@link NetworkBench#forward} that is gone back */
    Backward(NetworkBench bench, Activations activations) {
        this.bench = bench;
        this.net = bench.net;
        this.activations = activations;
    }

    /**
     * @param scores gradient of the score with respect to the outputs of these vertices
     * @param layer by its name; of the shape of its output is the result
     */
    INDArray gradient(Map<String, INDArray> scores, String layer) {
        Set<String> fed = fedBy(layer);
        Map<String, INDArray> gradients = new HashMap<>();
        scores.forEach((name, gradient) -> add(gradients, name, gradient));
        int[] order = net.topologicalSortOrder();
        for (int i = order.length - 1; i >= 0; i--) {
            GraphVertex vertex = net.getVertices()[order[i]];
            String name = vertex.getVertexName();
            INDArray gradient = gradients.remove(name);
            if (name.equals(layer)) {
                if (gradient == null) {
                    break;
                }
                return gradient;
            }
            if (gradient != null && fed.contains(name)) {
                INDArray[] back = back(vertex, gradient);
                List<String> sources = bench.inputs(name);
                for (int k = 0; k < back.length; k++) {
                    add(gradients, sources.get(k), back[k]);
                }
            }
        }
        throw new LearnException(
                "The layer \"%s\" has no part in this answer. Choose one before the output.".formatted(layer), null);
    }

    /** What the layer has an influence on, itself left out. */
    private Set<String> fedBy(String layer) {
        Set<String> fed = new HashSet<>(Set.of(layer));
        for (int index : net.topologicalSortOrder()) {
            String name = net.getVertices()[index].getVertexName();
            if (bench.inputs(name).stream().anyMatch(fed::contains)) {
                fed.add(name);
            }
        }
        fed.remove(layer);
        return fed;
    }

    private static void add(Map<String, INDArray> gradients, String name, INDArray gradient) {
        gradients.merge(name, gradient, INDArray::add);
    }

    private INDArray[] back(GraphVertex vertex, INDArray gradient) {
        bench.setInputs(vertex, activations);
        if (vertex instanceof LayerVertex layered) {
            return new INDArray[] {preprocessed(layered, back(Layers.inner(layered.getLayer()), gradient))};
        }
        vertex.setEpsilon(gradient);
        INDArray[] back = vertex.doBackward(false, WORKSPACES).getSecond();
        vertex.setEpsilon(null);
        return back;
    }

    private static INDArray back(Layer layer, INDArray gradient) {
        return layer instanceof BatchNormalization normal
                ? gradient.mul(slope(normal, gradient))
                : layer.backpropGradient(gradient, WORKSPACES).getSecond();
    }

    static INDArray preprocessed(LayerVertex vertex, INDArray gradient) {
        return vertex.getLayerPreProcessor() == null
                ? gradient
                : vertex.getLayerPreProcessor().backprop(gradient, (int) gradient.size(0), WORKSPACES);
    }

    /** Normalizing by fixed statistics is a straight line: gamma / sqrt(variance + epsilon), channel by channel. */
    private static INDArray slope(BatchNormalization layer, INDArray gradient) {
        var settings = (org.deeplearning4j.nn.conf.layers.BatchNormalization)
                layer.conf().getLayer();
        INDArray variance = settings.isUseLogStd()
                ? Transforms.exp(Layers.numbers(layer, "log10stdev").mul(2 * Math.log(10)))
                : Layers.numbers(layer, "var");
        INDArray deviation = Transforms.sqrt(variance.add(settings.getEps()), true);
        INDArray gamma = layer.paramTable().get("gamma");
        INDArray slope = gamma == null ? deviation.rdiv(settings.getGamma()) : gamma.div(deviation);
        long channels = slope.length();
        if (gradient.rank() < 4) {
            return slope.reshape(1, channels);
        }
        return settings.getCnn2DFormat() == CNN2DFormat.NHWC
                ? slope.reshape(1, 1, 1, channels)
                : slope.reshape(1, channels, 1, 1);
    }
}
