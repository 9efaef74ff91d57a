package io.truthloom.learn;

import io.truthloom.common.Box;

/** What a detector saw: class by index into its class list, score 0..1, box in pixels of the picture it was given. */
public record Detection(int classIndex, double score, Box box) {}
