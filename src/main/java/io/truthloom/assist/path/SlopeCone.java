package io.truthloom.assist.path;

/**
 * Slopes that a segment from box i may have, corner coordinate by corner coordinate, so that it can still be near every
 * box passed so far. A necessary condition: the IoU of two boxes is at most that of their x (or y) extents alone, so with
 * width w an edge may lie at most w (1/t - 1) outwards and w (1 - t) inwards of the box's own.
 */
final class SlopeCone {
    private final double[][] corners;
    private final int origin;
    private final double outwards;
    private final double inwards;
    private final double[] least = new double[4];
    private final double[] most = new double[4];

    SlopeCone(double[][] corners, int origin, double minIou) {
        this.corners = corners;
        this.origin = origin;
        this.outwards = minIou > 0 ? 1 / minIou - 1 : Double.POSITIVE_INFINITY;
        this.inwards = 1 - minIou;
        java.util.Arrays.fill(least, Double.NEGATIVE_INFINITY);
        java.util.Arrays.fill(most, Double.POSITIVE_INFINITY);
    }

    boolean open() {
        for (int c = 0; c < 4; c++) {
            if (least[c] > most[c]) {
                return false;
            }
        }
        return true;
    }

    boolean contains(int j) {
        for (int c = 0; c < 4; c++) {
            double slope = (corners[c][j] - corners[c][origin]) / (j - origin);
            if (slope < least[c] || slope > most[c]) {
                return false;
            }
        }
        return true;
    }

    void narrow(int m) {
        for (int c = 0; c < 4; c++) {
            double size = corners[c % 2 + 2][m] - corners[c % 2][m];
            double below = size * (c < 2 ? outwards : inwards);
            double above = size * (c < 2 ? inwards : outwards);
            double away = corners[c][m] - corners[c][origin];
            least[c] = Math.max(least[c], (away - below) / (m - origin));
            most[c] = Math.min(most[c], (away + above) / (m - origin));
        }
    }
}
