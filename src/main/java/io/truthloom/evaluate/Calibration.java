package io.truthloom.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Whether answers given with confidence p are right in a share p of the cases: equal bins over [0, 1]. */
public final class Calibration {
    private final long[] counts;
    private final long[] right;
    private final double[] confidence;

    Calibration(int bins) {
        counts = new long[bins];
        right = new long[bins];
        confidence = new double[bins];
    }

    /**
     * @param from exclusive, but of the first bin; {@code to} is inclusive
     * @param confidence mean, 0 where the bin is empty; likewise the accuracy
     */
    public record Bin(double from, double to, long count, double confidence, double accuracy) {}

    void add(double confidenceOfAnswer, boolean isRight) {
        int bin = Math.clamp((int) Math.ceil(confidenceOfAnswer * counts.length) - 1, 0, counts.length - 1);
        counts[bin]++;
        right[bin] += isRight ? 1 : 0;
        confidence[bin] += confidenceOfAnswer;
    }

    List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bins.add(new Bin(
                    (double) i / counts.length,
                    (i + 1.0) / counts.length,
                    counts[i],
                    counts[i] == 0 ? 0 : confidence[i] / counts[i],
                    counts[i] == 0 ? 0 : (double) right[i] / counts[i]));
        }
        return bins;
    }

    double expectedError() {
        long all = 0;
        double gaps = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            gaps += Math.abs(confidence[i] - right[i]);
        }
        return all == 0 ? 0 : gaps / all;
    }
}
