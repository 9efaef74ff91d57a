package io.truthloom.learn;

/**
 * The loss of YOLOv2 (Redmon and Farhadi 2016, arXiv 1612.08242) as DL4J's {@code Yolo2OutputLayer} defines it, and its
 * gradient, cell by cell: nearly every cell is empty and has nothing but a confidence to be pressed down.
 *
 * @param anchors width and height of each, in cells
 * @param coordinates weight of position and size
 * @param empty weight of confidence where there is no object
 */
record GridLoss(float[] anchors, int classes, double coordinates, double empty) {
    /** @param height rows of the grid, as {@code width} its columns */
    record Grid(int pictures, int height, int width) {}

    /**
     * @param raw the net's output, [pictures, height, width, anchors, 5 + classes]
     * @param truth [pictures, height, width, 4 + classes], corners in cells
     * @param gradient of the same shape as {@code raw}, all zeros: filled in
     * @return the sum over all pictures
     */
    double apply(Grid grid, float[] raw, float[] truth, float[] gradient) {
        int boxes = anchors.length / 2;
        int values = 5 + classes;
        double loss = 0;
        int cell = 0;
        for (int picture = 0; picture < grid.pictures(); picture++) {
            for (int y = 0; y < grid.height(); y++) {
                for (int x = 0; x < grid.width(); x++, cell++) {
                    int label = cell * (4 + classes);
                    int from = cell * boxes * values;
                    int best = isObject(truth, label) ? best(raw, from, truth, label, x, y) : -1;
                    for (int box = 0; box < boxes; box++) {
                        int at = from + box * values;
                        loss += box == best
                                ? object(raw, at, truth, label, box, x, y, gradient)
                                : nothing(raw, at, gradient);
                    }
                }
            }
        }
        return loss;
    }

    private boolean isObject(float[] truth, int label) {
        for (int c = 0; c < classes; c++) {
            if (truth[label + 4 + c] > 0) {
                return true;
            }
        }
        return false;
    }

    private int best(float[] raw, int from, float[] truth, int label, int x, int y) {
        int best = 0;
        double most = -1;
        for (int box = 0; box < anchors.length / 2; box++) {
            double iou = overlap(raw, from + box * (5 + classes), truth, label, box, x, y)
                    .iou();
            if (iou > most) {
                most = iou;
                best = box;
            }
        }
        return best;
    }

    private double nothing(float[] raw, int at, float[] gradient) {
        double confidence = sigmoid(raw[at + 4]);
        gradient[at + 4] = (float) (2 * empty * confidence * confidence * (1 - confidence));
        return empty * confidence * confidence;
    }

    private double object(float[] raw, int at, float[] truth, int label, int box, int x, int y, float[] gradient) {
        CellOverlap seen = overlap(raw, at, truth, label, box, x, y);
        double confidence = sigmoid(raw[at + 4]);
        double sure = confidence - seen.iou();
        gradient[at + 4] = (float) (2 * sure * confidence * (1 - confidence));
        double loss = sure * sure;
        for (int axis = 0; axis < 2; axis++) {
            double low = truth[label + axis];
            double high = truth[label + 2 + axis];
            double middle = (low + high) / 2;
            double place = sigmoid(raw[at + axis]);
            double aside = place - (middle - Math.floor(middle));
            double extent = axis == 0 ? seen.width() : seen.height();
            double root = Math.sqrt(extent);
            double wider = root - Math.sqrt(high - low);
            loss += coordinates * (aside * aside + wider * wider);
            gradient[at + axis] =
                    (float) ((2 * coordinates * aside - 2 * sure * seen.byPlace(axis)) * place * (1 - place));
            gradient[at + 2 + axis] = (float) (coordinates * wider * root - 2 * sure * seen.byExtent(axis) * extent);
        }
        return loss + kind(raw, at + 5, truth, label + 4, gradient);
    }

    /** Squared error of the softmax. */
    private double kind(float[] raw, int at, float[] truth, int label, float[] gradient) {
        double[] shares = new double[classes];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            most = Math.max(most, raw[at + c]);
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            shares[c] = Math.exp(raw[at + c] - most);
            sum += shares[c];
        }
        double loss = 0;
        double mean = 0;
        for (int c = 0; c < classes; c++) {
            shares[c] /= sum;
            double error = shares[c] - truth[label + c];
            loss += error * error;
            mean += 2 * error * shares[c];
        }
        for (int c = 0; c < classes; c++) {
            gradient[at + c] = (float) (shares[c] * (2 * (shares[c] - truth[label + c]) - mean));
        }
        return loss;
    }

    private CellOverlap overlap(float[] raw, int at, float[] truth, int label, int box, int x, int y) {
        return CellOverlap.of(
                x + sigmoid(raw[at]),
                y + sigmoid(raw[at + 1]),
                anchors[2 * box] * Math.exp(raw[at + 2]),
                anchors[2 * box + 1] * Math.exp(raw[at + 3]),
                truth,
                label);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
