package io.truthloom.exchange;

/** Which pictures go along. ORIGINAL: the files as they were given; of videos, and of pictures that lie turned in their file,
 * frames as JPEG. */
public enum ExportPictures {
    NONE,
    JPEG,
    ORIGINAL
}
