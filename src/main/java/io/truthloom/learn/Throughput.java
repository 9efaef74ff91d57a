package io.truthloom.learn;

/** Running means of a run's pace: pictures a second, and the share of its time that the net learns instead of waiting. */
final class Throughput {
    private static final double WEIGHT_OF_NEWEST = 0.02;

    private double waited;
    private double whole;
    private int seen;

    /** @param waitedSeconds part of {@code wholeSeconds} in which the batch was not ready yet */
    void add(double waitedSeconds, double wholeSeconds) {
        seen++;
        double weight = Math.max(WEIGHT_OF_NEWEST, 1.0 / seen);
        waited += (waitedSeconds - waited) * weight;
        whole += (wholeSeconds - whole) * weight;
    }

    double picturesPerSecond(int batch) {
        return whole > 0 ? batch / whole : 0;
    }

    /** 0..1 */
    double fitShare() {
        return whole > 0 ? Math.clamp(1 - waited / whole, 0, 1) : 1;
    }
}
