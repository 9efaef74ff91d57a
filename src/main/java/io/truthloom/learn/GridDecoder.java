package io.truthloom.learn;

import io.truthloom.common.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the YOLOv2 head's output, after DL4J's output layer applied sigmoid, exponential times anchor and softmax: for
 * each cell and anchor x and y of the centre within the cell, width and height in cells, confidence, class shares.
 * (DL4J's own reader mixes up the classes of every picture but a batch's first and assumes NCHW.)
 */
final class GridDecoder {
    private static final double SAME_OBJECT_IOU = 0.5;
    /** Weakest candidates beyond this many are left out: suppression is quadratic and an untrained net fires everywhere. */
    private static final int MOST_CANDIDATES = 1000;

    private final NetworkShape shape;

    GridDecoder(NetworkShape shape) {
        this.shape = shape;
    }

    /**
     * @param output one picture's rows of cells, [height / stride, width / stride, anchors * (5 + classes)]
     * @param columns cells a row
     * @param minScore confidence times share of the best class, 0..1
     * @return boxes in network input pixels, best score first, doubles suppressed class by class
     */
    List<Detection> decode(float[] output, int columns, double minScore) {
        int values = shape.valuesPerBox();
        int anchors = shape.anchors().size();
        List<Detection> candidates = new ArrayList<>();
        for (int start = 0, slot = 0; start + values <= output.length; start += values, slot++) {
            if (!(output[start + 4] >= minScore)) {
                continue;
            }
            int kind = bestClass(output, start + 5);
            double score = output[start + 4] * output[start + 5 + kind];
            int cell = slot / anchors;
            if (score >= minScore) {
                candidates.add(new Detection(kind, score, box(output, start, cell % columns, cell / columns)));
            }
        }
        return NonMaximumSuppression.apply(candidates, SAME_OBJECT_IOU, MOST_CANDIDATES);
    }

    private int bestClass(float[] output, int from) {
        int best = 0;
        for (int i = 1; i < shape.classes(); i++) {
            if (output[from + i] > output[from + best]) {
                best = i;
            }
        }
        return best;
    }

    /** In network input pixels. */
    static Box box(float[] output, int start, int column, int row) {
        return Box.ofCentre(column + output[start], row + output[start + 1], output[start + 2], output[start + 3])
                .scale(NetworkShape.STRIDE, NetworkShape.STRIDE);
    }
}
