package io.truthloom.learn.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A graph in the making. */
public final class GraphDraft {
    private final List<OnnxNode> nodes = new ArrayList<>();
    private final Map<String, OnnxTensor> constants = new LinkedHashMap<>();

    /** @return the node's first output */
    public String add(OnnxNode node) {
        nodes.add(node);
        return node.output();
    }

    /** @return its name */
    public String constant(String name, OnnxTensor value) {
        constants.put(name, value);
        return name;
    }

    public OnnxGraph finish(List<OnnxValue> inputs, List<OnnxValue> outputs, Map<String, String> notes) {
        return new OnnxGraph(nodes, constants, inputs, outputs, notes);
    }
}
