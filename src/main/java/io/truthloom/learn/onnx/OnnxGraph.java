package io.truthloom.learn.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as the public ONNX schema has it.
 *
 * @param nodes each after those that it takes from
 * @param inputs without those that a constant of the same name fills
 * @param notes of the file, free text by key
 */
public record OnnxGraph(
        List<OnnxNode> nodes,
        Map<String, OnnxTensor> constants,
        List<OnnxValue> inputs,
        List<OnnxValue> outputs,
        Map<String, String> notes) {
    public OnnxGraph {
        nodes = List.copyOf(nodes);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        notes = Map.copyOf(notes);
    }
}
