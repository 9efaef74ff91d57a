package io.truthloom.vision;

/**
 * A still picture's header.
 *
 * @param width columns after the EXIF orientation is applied
 * @param height rows after the EXIF orientation is applied
 * @param exifOrientation 1..8 as in EXIF, 1 where there is none
 */
public record ImageInfo(String format, int width, int height, int exifOrientation) {}
