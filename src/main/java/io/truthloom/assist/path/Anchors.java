package io.truthloom.assist.path;

import java.util.List;

/** Bends fitted values so that they meet the fixed points, fading linearly up to the next fixed point at the farthest. */
final class Anchors {
    private Anchors() {}

    static void pull(List<PathPoint> path, double[] wanted, double[] fitted, int reach) {
        int[] fixed = java.util.stream.IntStream.range(0, path.size())
                .filter(i -> path.get(i).fixed())
                .toArray();
        double[] correction = new double[fitted.length];
        for (int a = 0; a < fixed.length; a++) {
            int at = fixed[a];
            int before = a > 0 ? Math.min(reach, at - fixed[a - 1]) : reach;
            int after = a < fixed.length - 1 ? Math.min(reach, fixed[a + 1] - at) : reach;
            double off = wanted[at] - fitted[at];
            for (int i = Math.max(0, at - before + 1); i < Math.min(fitted.length, at + after); i++) {
                correction[i] += off * (1 - Math.abs(i - at) / (double) (i < at ? before : after));
            }
        }
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] += correction[i];
        }
    }
}
