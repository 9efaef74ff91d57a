package io.truthloom.model;

/** What a model says of a picture. */
public enum ModelKind {
    /** Boxes with a class each. */
    DETECTOR,
    /** The share of each class for a picture, or the crop of an object, as a whole. */
    CLASSIFIER
}
