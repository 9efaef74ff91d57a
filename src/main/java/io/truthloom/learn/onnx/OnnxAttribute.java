package io.truthloom.learn.onnx;

/** A setting of a node. */
public sealed interface OnnxAttribute {
    record Whole(long value) implements OnnxAttribute {}

    record Number(float value) implements OnnxAttribute {}

    record Text(String value) implements OnnxAttribute {}

    record Wholes(long[] values) implements OnnxAttribute {}

    record Numbers(float[] values) implements OnnxAttribute {}

    record Constant(OnnxTensor value) implements OnnxAttribute {}

    /** One that no network of pictures needs, such as a graph in the graph. */
    record Other() implements OnnxAttribute {}
}
