package io.truthloom.learn.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation.
 *
 * @param name for messages; the first output's where the file gives none
 * @param inputs names of values; an empty one is an input left out
 */
public record OnnxNode(
        String op, String name, List<String> inputs, List<String> outputs, Map<String, OnnxAttribute> attributes) {
    public OnnxNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = Map.copyOf(attributes);
        name = name.isEmpty() && !outputs.isEmpty() ? outputs.getFirst() : name;
    }

    /** A node of one output that has its name. */
    public static OnnxNode of(String op, String output, String... inputs) {
        return new OnnxNode(op, output, List.of(inputs), List.of(output), Map.of());
    }

    public OnnxNode with(String key, long value) {
        return with(key, new OnnxAttribute.Whole(value));
    }

    public OnnxNode with(String key, float value) {
        return with(key, new OnnxAttribute.Number(value));
    }

    public OnnxNode with(String key, String value) {
        return with(key, new OnnxAttribute.Text(value));
    }

    public OnnxNode withAll(String key, long... values) {
        return with(key, new OnnxAttribute.Wholes(values));
    }

    private OnnxNode with(String key, OnnxAttribute value) {
        Map<String, OnnxAttribute> more = new LinkedHashMap<>(attributes);
        more.put(key, value);
        return new OnnxNode(op, name, inputs, outputs, more);
    }

    String output() {
        return outputs.getFirst();
    }

    /** Empty where it was left out. */
    String input(int index) {
        return index < inputs.size() ? inputs.get(index) : "";
    }

    long whole(String key, long otherwise) {
        return attributes.get(key) instanceof OnnxAttribute.Whole(long value) ? value : otherwise;
    }

    float number(String key, float otherwise) {
        return attributes.get(key) instanceof OnnxAttribute.Number(float value) ? value : otherwise;
    }

    String text(String key, String otherwise) {
        return attributes.get(key) instanceof OnnxAttribute.Text(String value) ? value : otherwise;
    }

    long[] wholes(String key, long... otherwise) {
        return attributes.get(key) instanceof OnnxAttribute.Wholes(long[] values) ? values : otherwise;
    }

    Optional<float[]> numbers(String key) {
        return attributes.get(key) instanceof OnnxAttribute.Numbers(float[] values)
                ? Optional.of(values)
                : Optional.empty();
    }

    Optional<OnnxTensor> constant(String key) {
        return attributes.get(key) instanceof OnnxAttribute.Constant(OnnxTensor value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
