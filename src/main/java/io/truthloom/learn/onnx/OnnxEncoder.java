package io.truthloom.learn.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes a graph in the wire format of the public schema (onnx.proto3 of the ONNX project), whose field numbers these are. */
final class OnnxEncoder {
    static final int OPERATORS = 13;
    private static final int FORMAT = 7;

    private OnnxEncoder() {}

    private interface Content {
        void write(CodedOutputStream out) throws IOException;
    }

    static void write(OnnxGraph graph, OutputStream target) throws IOException {
        CodedOutputStream out = CodedOutputStream.newInstance(target);
        out.writeInt64(1, FORMAT);
        out.writeString(2, "Truthloom");
        message(out, 8, operators -> operators.writeInt64(2, OPERATORS));
        message(out, 7, inner -> graph(inner, graph));
        for (Map.Entry<String, String> note : graph.notes().entrySet()) {
            message(out, 14, entry -> {
                entry.writeString(1, note.getKey());
                entry.writeString(2, note.getValue());
            });
        }
        out.flush();
    }

    private static void graph(CodedOutputStream out, OnnxGraph graph) throws IOException {
        for (OnnxNode node : graph.nodes()) {
            message(out, 1, inner -> node(inner, node));
        }
        out.writeString(2, "network");
        for (Map.Entry<String, OnnxTensor> constant : graph.constants().entrySet()) {
            message(out, 5, inner -> tensor(inner, constant.getKey(), constant.getValue()));
        }
        for (OnnxValue value : graph.inputs()) {
            message(out, 11, inner -> value(inner, value));
        }
        for (OnnxValue value : graph.outputs()) {
            message(out, 12, inner -> value(inner, value));
        }
    }

    private static void node(CodedOutputStream out, OnnxNode node) throws IOException {
        for (String input : node.inputs()) {
            out.writeString(1, input);
        }
        for (String output : node.outputs()) {
            out.writeString(2, output);
        }
        out.writeString(3, node.name());
        out.writeString(4, node.op());
        for (String key : node.attributes().keySet().stream().sorted().toList()) {
            OnnxAttribute attribute =
                    java.util.Objects.requireNonNull(node.attributes().get(key));
            message(out, 5, inner -> attribute(inner, key, attribute));
        }
    }

    private static void attribute(CodedOutputStream out, String name, OnnxAttribute attribute) throws IOException {
        out.writeString(1, name);
        switch (attribute) {
            case OnnxAttribute.Number(float value) -> {
                out.writeFloat(2, value);
                out.writeEnum(20, 1);
            }
            case OnnxAttribute.Whole(long value) -> {
                out.writeInt64(3, value);
                out.writeEnum(20, 2);
            }
            case OnnxAttribute.Text(String value) -> {
                out.writeBytes(4, ByteString.copyFromUtf8(value));
                out.writeEnum(20, 3);
            }
            case OnnxAttribute.Numbers(float[] values) -> {
                for (float value : values) {
                    out.writeFloat(7, value);
                }
                out.writeEnum(20, 6);
            }
            case OnnxAttribute.Wholes(long[] values) -> {
                for (long value : values) {
                    out.writeInt64(8, value);
                }
                out.writeEnum(20, 7);
            }
            case OnnxAttribute.Constant(OnnxTensor value) -> {
                message(out, 5, inner -> tensor(inner, "", value));
                out.writeEnum(20, 4);
            }
            case OnnxAttribute.Other() -> throw new IllegalArgumentException("Attribute " + name + " can't be written");
        }
    }

    private static void tensor(CodedOutputStream out, String name, OnnxTensor tensor) throws IOException {
        for (int dim : tensor.dims()) {
            out.writeInt64(1, dim);
        }
        out.writeInt32(2, tensor.kind());
        out.writeString(8, name);
        out.writeBytes(9, ByteString.copyFrom(tensor.data().duplicate()));
    }

    private static void value(CodedOutputStream out, OnnxValue value) throws IOException {
        out.writeString(1, value.name());
        message(
                out,
                2,
                type -> message(type, 1, tensor -> {
                    tensor.writeInt32(1, OnnxTensor.FLOAT);
                    message(tensor, 2, shape -> {
                        for (long dim : value.dims()) {
                            message(shape, 1, inner -> dim(inner, dim));
                        }
                    });
                }));
    }

    private static void dim(CodedOutputStream out, long dim) throws IOException {
        if (dim < 0) {
            out.writeString(2, "batch");
        } else {
            out.writeInt64(1, dim);
        }
    }

    /** Measured by a first writing into nothing, so that no message is held in memory. */
    private static void message(CodedOutputStream out, int field, Content content) throws IOException {
        CountingOutput counter = new CountingOutput();
        CodedOutputStream measured = CodedOutputStream.newInstance(counter);
        content.write(measured);
        measured.flush();
        out.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt32NoTag(Math.toIntExact(counter.bytes));
        content.write(out);
    }

    private static final class CountingOutput extends OutputStream {
        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] values, int from, int count) {
            bytes += count;
        }
    }
}
