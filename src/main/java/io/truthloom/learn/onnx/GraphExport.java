package io.truthloom.learn.onnx;

import io.truthloom.learn.LearnException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Translates a net into ONNX. Pictures go in as [batch, channels, height, width] whatever the net itself uses; the batch is
 * left open. Names of values are those of the net's vertices. A YOLO output layer is left out: what comes out is its input,
 * raw, with the values of an anchor one after another along the channels.
 */
public final class GraphExport {
    private final ComputationGraph net;
    private final GraphDraft draft = new GraphDraft();
    private final Map<String, InputType> types = new HashMap<>();
    /** Vertices that do nothing, by the value that stands for them. */
    private final Map<String, String> standIns = new HashMap<>();

    private GraphExport(ComputationGraph net) {
        this.net = net;
    }

    /** @throws LearnException a layer that has no translation; says which */
    public static OnnxGraph of(
            ComputationGraph net, CNN2DFormat format, int height, int width, int channels, Map<String, String> notes) {
        return new GraphExport(net)
                .export(new InputType.InputTypeConvolutional(height, width, channels, format), notes);
    }

    private OnnxGraph export(InputType.InputTypeConvolutional picture, Map<String, String> notes) {
        List<String> inputs = net.getConfiguration().getNetworkInputs();
        if (inputs.size() != 1) {
            throw new LearnException("Networks with " + inputs.size() + " inputs can't be written as ONNX.", null);
        }
        types.put(inputs.getFirst(), picture);
        for (int index : net.topologicalSortOrder()) {
            org.deeplearning4j.nn.graph.vertex.GraphVertex vertex = net.getVertices()[index];
            if (!vertex.isInputVertex()) {
                translate(vertex.getVertexName(), index);
            }
        }
        List<OnnxValue> outputs = new ArrayList<>();
        for (String output : net.getConfiguration().getNetworkOutputs()) {
            outputs.add(new OnnxValue(value(output), dims(Objects.requireNonNull(types.get(output)))));
        }
        return draft.finish(List.of(new OnnxValue(inputs.getFirst(), dims(picture))), outputs, notes);
    }

    private void translate(String name, int index) {
        GraphVertex vertex =
                Objects.requireNonNull(net.getConfiguration().getVertices().get(name));
        List<String> from =
                Objects.requireNonNull(net.getConfiguration().getVertexInputs().get(name));
        InputType[] in =
                from.stream().map(types::get).map(Objects::requireNonNull).toArray(InputType[]::new);
        List<String> values = from.stream().map(this::value).toList();
        types.put(name, vertex.getOutputType(index, in));
        String result;
        if (vertex instanceof LayerVertex layer) {
            result = layer(name, layer, values.getFirst(), in[0]);
        } else {
            result = new VertexTranslation(draft, name, values).of(vertex);
        }
        standIns.put(name, result);
    }

    private String layer(String name, LayerVertex vertex, String value, InputType in) {
        InputPreProcessor before = vertex.getPreProcessor();
        InputType type = in;
        String prepared = value;
        if (before != null) {
            prepared = PreProcessorTranslation.of(draft, name, before, value);
            type = before.getOutputType(in);
        }
        Layer layer = unwrap(vertex.getLayerConf().getLayer());
        org.deeplearning4j.nn.api.Layer weights = net.getLayer(name);
        return new LayerTranslation(draft, name, weights, type).of(layer, prepared);
    }

    /** What a frozen layer holds. */
    private static Layer unwrap(Layer layer) {
        return switch (layer) {
            case org.deeplearning4j.nn.conf.layers.misc.FrozenLayer frozen -> unwrap(frozen.getLayer());
            case org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop frozen ->
                unwrap(frozen.getUnderlying());
            default -> layer;
        };
    }

    private String value(String vertex) {
        return standIns.getOrDefault(vertex, vertex);
    }

    private static List<Long> dims(InputType type) {
        return switch (type) {
            case InputType.InputTypeConvolutional picture ->
                List.of(OnnxValue.OPEN, picture.getChannels(), picture.getHeight(), picture.getWidth());
            default -> List.of(OnnxValue.OPEN, type.arrayElementsPerExample());
        };
    }
}
