package io.truthloom.explain;

import io.truthloom.media.MediaId;

/** @param frame 0-based */
public record Place(MediaId media, int frame) {}
