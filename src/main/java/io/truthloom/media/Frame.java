package io.truthloom.media;

/**
 * A row of the frame table.
 *
 * @param index 0-based
 * @param presentationMicros from the first frame
 * @param bytes length of its JPEG
 * @param hash of its JPEG
 */
public record Frame(int index, long presentationMicros, int bytes, String hash) {}
