package io.truthloom.learn.onnx;

/** Empty places along one side of a picture. */
record Padding(long before, long after) {
    /** So that the result has a window for every {@code stride} pixels; an odd one out goes behind. */
    static Padding same(long size, long kernel, long stride, long dilation) {
        long windows = (size + stride - 1) / stride;
        long needed = Math.max(0, (windows - 1) * stride + (kernel - 1) * dilation + 1 - size);
        return new Padding(needed / 2, needed - needed / 2);
    }

    boolean isEven() {
        return before == after;
    }
}
