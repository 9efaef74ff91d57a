package io.truthloom.learn.explain;

import java.util.List;

/**
 * A vertex of a net.
 *
 * @param kind in words: "convolution", "sum"
 * @param detail what tells it from others of its kind: "3 × 3, stride 2"; may be empty
 * @param inputs names of what feeds it, in order
 * @param height of its output; 1 where that is a vector
 * @param width of its output; 1 where that is a vector
 * @param channels of its output, or the vector's length
 * @param parameters learnt numbers of its own
 */
public record NetworkLayer(
        String name,
        String kind,
        String detail,
        List<String> inputs,
        long height,
        long width,
        long channels,
        long parameters) {
    public NetworkLayer {
        inputs = List.copyOf(inputs);
    }

    public boolean isSpatial() {
        return height > 1 || width > 1;
    }
}
