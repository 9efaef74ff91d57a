package io.truthloom.learn;

/** Running mean of the time of an iteration. The first few, in which code is still being compiled, do not count. */
final class Pace {
    private static final int WARM_UP = 3;
    private static final double LEAST_WEIGHT = 0.05;

    private int seen;
    private double mean;

    void add(double seconds) {
        seen++;
        double weight = Math.max(LEAST_WEIGHT, 1.0 / Math.max(1, seen - WARM_UP));
        mean += (seconds - mean) * weight;
    }

    double secondsPerIteration() {
        return mean;
    }
}
