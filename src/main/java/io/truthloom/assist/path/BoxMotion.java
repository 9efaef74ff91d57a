package io.truthloom.assist.path;

import io.truthloom.common.Box;

/**
 * Constant-velocity Kalman filter on centre x, centre y, width and height, each by itself. Noise is in shares of the
 * object's height, so that near and far objects are treated alike.
 */
final class BoxMotion {
    private static final double MIN_SCALE = 10;

    private final double[] value;
    private final double[] velocity = new double[4];
    /** Variance of value, covariance, variance of velocity. */
    private final double[][] covariance = new double[4][];

    BoxMotion(Box box) {
        value = measure(box);
        double scale = scale();
        for (int i = 0; i < 4; i++) {
            covariance[i] = new double[] {square(0.1 * scale), 0, square((i < 2 ? 0.12 : 0.01) * scale)};
        }
    }

    void predict() {
        double scale = scale();
        for (int i = 0; i < 4; i++) {
            double[] p = covariance[i];
            value[i] += velocity[i];
            p[0] += 2 * p[1] + p[2] + square((i < 2 ? 0.03 : 0.015) * scale);
            p[1] += p[2];
            p[2] += square((i < 2 ? 0.010 : 0.002) * scale);
        }
        value[2] = Math.max(value[2], 1);
        value[3] = Math.max(value[3], 1);
    }

    /** @param doubt 1 for a good measurement, more for one to be followed less */
    void update(Box box, double doubt) {
        double[] measured = measure(box);
        double scale = scale();
        for (int i = 0; i < 4; i++) {
            double[] p = covariance[i];
            double total = p[0] + square((i < 2 ? 0.05 : 0.08) * scale * doubt);
            double gain = p[0] / total;
            double velocityGain = p[1] / total;
            double surprise = measured[i] - value[i];
            value[i] += gain * surprise;
            velocity[i] += velocityGain * surprise;
            p[2] -= velocityGain * p[1];
            p[1] *= 1 - gain;
            p[0] *= 1 - gain;
        }
    }

    Box box() {
        return Box.ofCentre(value[0], value[1], Math.max(value[2], 1), Math.max(value[3], 1));
    }

    private double scale() {
        return Math.max(MIN_SCALE, value[3]);
    }

    private static double[] measure(Box box) {
        return new double[] {box.centreX(), box.centreY(), box.width(), box.height()};
    }

    private static double square(double x) {
        return x * x;
    }
}
