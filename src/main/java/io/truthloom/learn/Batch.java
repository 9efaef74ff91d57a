package io.truthloom.learn;

/**
 * One iteration's input, in plain order.
 *
 * @param pictures [size, height, width, channels]
 * @param labels [size, height / stride, width / stride, 4 + classes]: in the cell of a box's centre its corners in cells,
 *     then 1 for its class; zeros where there is none
 */
record Batch(float[] pictures, float[] labels) {}
