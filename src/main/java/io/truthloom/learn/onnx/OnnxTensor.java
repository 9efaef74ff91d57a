package io.truthloom.learn.onnx;

import io.truthloom.learn.LearnException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A constant of a graph.
 *
 * @param dims none for a single number
 * @param kind ONNX's number of the element type
 * @param data elements in plain order, little-endian
 */
public record OnnxTensor(int[] dims, int kind, ByteBuffer data) {
    static final int FLOAT = 1;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int FLOAT16 = 10;
    static final int DOUBLE = 11;

    public OnnxTensor {
        data = data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long bytes = (long) size(dims) * width(kind);
        if (bytes != data.remaining()) {
            throw new LearnException(
                    "A constant of %s numbers has %d bytes where %d belong."
                            .formatted(java.util.Arrays.toString(dims), data.remaining(), bytes),
                    null);
        }
    }

    public static OnnxTensor of(float[] values, int... dims) {
        ByteBuffer data = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(values);
        return new OnnxTensor(dims, FLOAT, data);
    }

    public static OnnxTensor of(long... values) {
        ByteBuffer data = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        data.asLongBuffer().put(values);
        return new OnnxTensor(new int[] {values.length}, INT64, data);
    }

    public int size() {
        return size(dims);
    }

    /** A copy. */
    public float[] floats() {
        float[] values = new float[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) number(i);
        }
        return values;
    }

    /** A copy; parts of a number are cut off. */
    public long[] longs() {
        long[] values = new long[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = kind == INT64 ? data.getLong(data.position() + i * 8) : (long) number(i);
        }
        return values;
    }

    private double number(int index) {
        int at = data.position() + index * width(kind);
        return switch (kind) {
            case FLOAT -> data.getFloat(at);
            case INT32 -> data.getInt(at);
            case INT64 -> data.getLong(at);
            case FLOAT16 -> Float.float16ToFloat(data.getShort(at));
            default -> data.getDouble(at);
        };
    }

    static int size(int[] dims) {
        long size = 1;
        for (int dim : dims) {
            size = dim < 0 ? -1 : size * dim;
            if (size < 0 || size > Integer.MAX_VALUE / 8) {
                throw new LearnException(
                        "A constant of " + java.util.Arrays.toString(dims) + " numbers is too large.", null);
            }
        }
        return (int) size;
    }

    /** Bytes of an element. */
    static int width(int kind) {
        return switch (kind) {
            case FLOAT, INT32 -> 4;
            case INT64, DOUBLE -> 8;
            case FLOAT16 -> 2;
            default ->
                throw new LearnException(
                        "The file has numbers of ONNX's kind " + kind
                                + "; only float, double, float16, int32 and int64 can be read. Save the network"
                                + " without quantising it.",
                        null);
        };
    }
}
