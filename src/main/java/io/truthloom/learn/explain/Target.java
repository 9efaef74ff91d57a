package io.truthloom.learn.explain;

import io.truthloom.common.Box;

/** The answer that is to be explained. */
public sealed interface Target {
    /** By index into the class names. */
    int classIndex();

    /** A classifier's class, whether or not it was the answer. */
    record OfClass(int classIndex) implements Target {}

    /** A detector's box, in pixels of the picture. */
    record OfBox(int classIndex, Box box) implements Target {}
}
