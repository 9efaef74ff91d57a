package io.truthloom.vision;

/**
 * Limits held before and while decoding.
 *
 * @param maxPixels of one picture (width x height)
 * @param maxFrames of one video
 * @param maxSeconds duration of one video
 * @param maxBytes of one file
 */
public record MediaLimits(long maxPixels, int maxFrames, long maxSeconds, long maxBytes) {}
