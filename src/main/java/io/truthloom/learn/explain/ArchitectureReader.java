package io.truthloom.learn.explain;

import io.truthloom.learn.NetworkHead;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;

/** Reads a net's {@link Architecture}. */
final class ArchitectureReader {
    private ArchitectureReader() {}

    static Architecture read(NetworkBench bench) {
        List<NetworkLayer> layers = new ArrayList<>();
        for (int index : bench.net.topologicalSortOrder()) {
            layers.add(layer(bench, bench.net.getVertices()[index]));
        }
        return new Architecture(layers, suggested(bench, layers));
    }

    private static NetworkLayer layer(NetworkBench bench, GraphVertex vertex) {
        String name = vertex.getVertexName();
        LayerWords words =
                LayerWords.of(vertex, bench.net.getConfiguration().getVertices().get(name));
        InputType type = bench.type(name);
        long parameters = vertex.hasLayer() ? vertex.getLayer().numParams() : 0;
        List<String> inputs = bench.inputs(name);
        return type instanceof InputTypeConvolutional places
                ? new NetworkLayer(
                        name,
                        words.kind(),
                        words.detail(),
                        inputs,
                        places.getHeight(),
                        places.getWidth(),
                        places.getChannels(),
                        parameters)
                : new NetworkLayer(
                        name, words.kind(), words.detail(), inputs, 1, 1, type.arrayElementsPerExample(), parameters);
    }

    /** Of a detector what its last convolution looks at, of a classifier the last layer before the places are given up. */
    private static String suggested(NetworkBench bench, List<NetworkLayer> layers) {
        return switch (bench.head()) {
            case NetworkHead.Boxes boxes ->
                bench.inputs(bench.inputs(boxes.output()).getFirst()).getFirst();
            case NetworkHead.Classes classes ->
                layers.stream()
                        .filter(NetworkLayer::isSpatial)
                        .map(NetworkLayer::name)
                        .reduce((before, after) -> after)
                        .orElse(layers.getFirst().name());
        };
    }
}
