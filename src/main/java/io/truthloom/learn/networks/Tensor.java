package io.truthloom.learn.networks;

/** Values in plain (row-major) order. */
public record Tensor(long[] shape, float[] values) {
    public Tensor {
        long length = 1;
        for (long side : shape) {
            length *= side;
        }
        if (length != values.length) {
            throw new IllegalArgumentException("A tensor's values don't fill its shape");
        }
    }
}
