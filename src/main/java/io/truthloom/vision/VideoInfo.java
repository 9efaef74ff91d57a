package io.truthloom.vision;

/**
 * What the container says before decoding. {@code width} and {@code height} are as shown, after rotation.
 *
 * @param rotationDegrees clockwise turn that was applied: 0, 90, 180 or 270
 * @param estimatedFrames from the header; 0 when unknown
 */
public record VideoInfo(
        String container,
        String codec,
        int width,
        int height,
        int rotationDegrees,
        double durationSeconds,
        int estimatedFrames,
        double averageFrameRate) {}
