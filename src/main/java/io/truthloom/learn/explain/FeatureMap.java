package io.truthloom.learn.explain;

/**
 * What one channel of a layer answers to a picture, place by place.
 *
 * @param channel 0-based
 * @param low the value that is black
 * @param high the value that is white
 * @param grey rows of width x height bytes, 0 to 255
 */
public record FeatureMap(int channel, int width, int height, float low, float high, byte[] grey) {}
