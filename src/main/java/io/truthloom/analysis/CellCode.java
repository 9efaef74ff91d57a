package io.truthloom.analysis;

import io.truthloom.evaluate.Confusion;
import io.truthloom.evaluate.DetectionError;
import io.truthloom.evaluate.ErrorKind;
import java.util.Set;
import java.util.TreeSet;

/** Numbers by which the frames behind a cell of the matrix, or with errors of a kind, are found. */
final class CellCode {
    private CellCode() {}

    static int ofCell(int row, int column, int classes) {
        return row * (classes + 1) + column;
    }

    static int ofErrors(ErrorKind kind) {
        return -1 - kind.ordinal();
    }

    static Set<Integer> of(FrameFacts frame, int classes, double threshold) {
        Set<Integer> codes = new TreeSet<>();
        for (Confusion.Pair pair : Confusion.pairs(frame.truths(), frame.predictions(), Summing.IOU, threshold)) {
            codes.add(ofCell(pair.row(classes), pair.column(classes), classes));
        }
        for (DetectionError error : DetectionError.of(frame.truths(), frame.predictions())) {
            codes.add(ofErrors(error.kind()));
        }
        return codes;
    }
}
