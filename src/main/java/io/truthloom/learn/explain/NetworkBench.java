package io.truthloom.learn.explain;

import io.truthloom.learn.LearnException;
import io.truthloom.learn.NetworkHead;
import io.truthloom.learn.NetworkInput.Encoded;
import io.truthloom.learn.OpenNetwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A net that is only asked, never trained, with the shapes of its layers. For one thread at a time. */
final class NetworkBench {
    static final LayerWorkspaceMgr WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

    final OpenNetwork open;
    final ComputationGraph net;
    private final Map<String, InputType> types;

    NetworkBench(OpenNetwork open) {
        this.open = open;
        this.net = open.net();
        withoutDropout(net);
        placeForGradients(net);
        CNN2DFormat format = open.input().channelsLast() ? CNN2DFormat.NHWC : CNN2DFormat.NCHW;
        types = net.getConfiguration()
                .clone()
                .getLayerActivationTypes(
                        false,
                        InputType.convolutional(
                                open.input().height(),
                                open.input().width(),
                                open.input().channels(),
                                format));
    }

    /** Its way back asks for the places that were dropped, and asking drops none. */
    private static void withoutDropout(ComputationGraph net) {
        for (Layer layer : net.getLayers()) {
            Layers.settings(layer).setIDropout(null);
        }
    }

    /** Layers write their weights' gradients somewhere, wanted or not; frozen ones get no place from the net. */
    private static void placeForGradients(ComputationGraph net) {
        net.initGradientsView();
        for (Layer layer : net.getLayers()) {
            Layer inner = Layers.inner(layer);
            if (inner != layer && inner.numParams() > 0) {
                inner.setBackpropGradientsViewArray(Nd4j.create(1, inner.numParams()));
            }
        }
    }

    InputType type(String layer) {
        InputType type = types.get(layer);
        if (type == null) {
            throw new LearnException("The network has no layer named \"%s\".".formatted(layer), null);
        }
        return type;
    }

    boolean channelsLast(String layer) {
        return type(layer) instanceof InputTypeConvolutional places && places.getFormat() == CNN2DFormat.NHWC;
    }

    List<String> inputs(String layer) {
        return net.getConfiguration().getVertexInputs().getOrDefault(layer, List.of());
    }

    INDArray input(List<Encoded> pictures) {
        int length = pictures.getFirst().values().length;
        float[] all = new float[length * pictures.size()];
        for (int i = 0; i < pictures.size(); i++) {
            System.arraycopy(pictures.get(i).values(), 0, all, i * length, length);
        }
        long count = pictures.size();
        long height = open.input().height();
        long width = open.input().width();
        long channels = open.input().channels();
        long[] shape = open.input().channelsLast()
                ? new long[] {count, height, width, channels}
                : new long[] {count, channels, height, width};
        return Nd4j.create(all, shape, 'c');
    }

    /**
     * Every layer's answer. Vertex by vertex with copies, for DL4J's activation layers write over what they are given when
     * they predict: {@code feedForward} gives the normalized numbers as they look after the activation.
     */
    Activations forward(Encoded picture) {
        Map<String, INDArray> answers = new HashMap<>();
        INDArray input = input(List.of(picture));
        for (int index : net.topologicalSortOrder()) {
            GraphVertex vertex = net.getVertices()[index];
            if (vertex.isInputVertex()) {
                answers.put(vertex.getVertexName(), input);
            } else {
                setInputs(vertex, answers);
                answers.put(vertex.getVertexName(), vertex.doForward(false, WORKSPACES));
            }
        }
        return new Activations(answers);
    }

    private void setInputs(GraphVertex vertex, Map<String, INDArray> answers) {
        List<String> sources = inputs(vertex.getVertexName());
        for (int i = 0; i < sources.size(); i++) {
            vertex.setInput(i, new Activations(answers).get(sources.get(i)).dup(), WORKSPACES);
        }
    }

    /** Gives the vertex what it was given on the way forward, to go back from. */
    void setInputs(GraphVertex vertex, Activations activations) {
        setInputs(vertex, activations.byLayer());
        if (vertex instanceof LayerVertex layered) {
            layered.applyPreprocessorAndSetInput(WORKSPACES);
        }
    }

    /** The output's numbers of each picture, one after the other. */
    float[] answer(List<Encoded> pictures) {
        try (INDArray input = input(pictures)) {
            return net.outputSingle(input).dup('c').data().asFloat();
        }
    }

    NetworkHead head() {
        return open.head();
    }
}
