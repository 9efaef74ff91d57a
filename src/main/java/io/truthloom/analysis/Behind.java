package io.truthloom.analysis;

import io.truthloom.evaluate.ErrorKind;

/** Which pictures are asked for. */
public sealed interface Behind {
    /** A cell of the confusion matrix; the number of classes stands for the background. */
    record Cell(int row, int column) implements Behind {}

    record Errors(ErrorKind kind) implements Behind {}

    /** A point of a class's curve: predictions whose scores are nearest to that of the point. */
    record CurvePoint(int classIndex, double score) implements Behind {}
}
