package io.truthloom.evaluate;

import io.truthloom.common.Box;

/** What a model says is there; the higher the score the surer. {@code image} as in {@link GroundTruth}. */
public record Prediction(long image, int classIndex, Box box, double score) {}
