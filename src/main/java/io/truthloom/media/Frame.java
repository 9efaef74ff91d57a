package io.truthloom.media;

/** A row of the frame table: 0-based index, presentation time in microseconds from the first, hash of its pixels' JPEG. */
public record Frame(int index, long presentationMicros, String hash) {}
