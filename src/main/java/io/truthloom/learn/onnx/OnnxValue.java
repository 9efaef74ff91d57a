package io.truthloom.learn.onnx;

import java.util.List;

/**
 * An input or output of a graph.
 *
 * @param dims a negative one is left open
 */
public record OnnxValue(String name, List<Long> dims) {
    public static final long OPEN = -1;

    public OnnxValue {
        dims = List.copyOf(dims);
    }
}
