package io.truthloom.assist.path;

import io.truthloom.common.Box;

/** One detection of the followed object's class; box in full-resolution image pixels, score 0..1. */
public record Sighting(Box box, double score, Appearance appearance) {}
