package io.truthloom.learn.explain;

import io.truthloom.common.RgbImage;

/**
 * A first layer's filter: middle grey is a weight of 0.
 *
 * @param channel 0-based, of the layer's output
 * @param reach the largest weight, which is full colour
 */
public record FilterPicture(int channel, float reach, RgbImage picture) {}
