package io.truthloom.vision;

/** One decoded frame: 0-based {@code index}, presentation time in microseconds from the first frame, JPEG bytes. */
public record DecodedFrame(int index, long presentationMicros, byte[] jpeg) {}
