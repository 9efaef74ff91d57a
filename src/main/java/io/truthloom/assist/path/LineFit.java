package io.truthloom.assist.path;

/** Weighted least squares of y = a + b x. */
final class LineFit {
    private double w;
    private double wx;
    private double wy;
    private double wxx;
    private double wxy;

    void add(double x, double y, double weight) {
        w += weight;
        wx += weight * x;
        wy += weight * y;
        wxx += weight * x * x;
        wxy += weight * x * y;
    }

    /** The line's value at x = 0; the mean where the points don't tell a slope. */
    double atZero() {
        double determinant = w * wxx - wx * wx;
        return determinant > 1e-9 * w * w ? (wxx * wy - wx * wxy) / determinant : wy / w;
    }
}
