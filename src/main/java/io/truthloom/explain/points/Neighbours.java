package io.truthloom.explain.points;

import java.util.ArrayList;
import java.util.List;

/**
 * For each point its nearest others, nearest first, by comparing all with all: some seconds for twenty thousand.
 *
 * @param index of the neighbours, for each point
 * @param squared distances to them
 */
public record Neighbours(int[][] index, float[][] squared) {
    private static final int REPORT_EVERY = 500;
    private static final int PART = 8;

    /** @param count of neighbours; fewer where there are fewer points */
    public static Neighbours of(float[][] points, int count, Pace pace) {
        int wanted = Math.min(count, points.length - 1);
        int[][] index = new int[points.length][];
        float[][] squared = new float[points.length][];
        for (int i = 0; i < points.length; i++) {
            index[i] = new int[Math.max(0, wanted)];
            squared[i] = new float[Math.max(0, wanted)];
            nearest(points, i, index[i], squared[i]);
            if (i % REPORT_EVERY == 0) {
                pace.done(i, points.length);
            }
        }
        return new Neighbours(index, squared);
    }

    private static void nearest(float[][] points, int of, int[] index, float[] squared) {
        int found = 0;
        for (int other = 0; other < points.length && index.length > 0; other++) {
            if (other == of) {
                continue;
            }
            float worst = found < index.length ? Float.POSITIVE_INFINITY : squared[found - 1];
            float distance = distance(points[of], points[other], worst);
            if (distance < worst) {
                int at = found < index.length ? found++ : found - 1;
                while (at > 0 && squared[at - 1] > distance) {
                    squared[at] = squared[at - 1];
                    index[at] = index[at - 1];
                    at--;
                }
                squared[at] = distance;
                index[at] = other;
            }
        }
    }

    /** Squared, or more than {@code limit} where it is: principal components have most of it at their beginning. */
    private static float distance(float[] a, float[] b, float limit) {
        float sum = 0;
        for (int from = 0; from < a.length && sum < limit; from += PART) {
            int to = Math.min(a.length, from + PART);
            for (int i = from; i < to; i++) {
                float difference = a[i] - b[i];
                sum += difference * difference;
            }
        }
        return sum;
    }

    /** For each point the share of its {@code count} nearest that are of another kind than it is, 0..1. */
    public List<Double> strangers(int[] kinds, int count) {
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < index.length; i++) {
            int looked = Math.min(count, index[i].length);
            int others = 0;
            for (int k = 0; k < looked; k++) {
                others += kinds[index[i][k]] == kinds[i] ? 0 : 1;
            }
            shares.add(looked == 0 ? 0 : (double) others / looked);
        }
        return shares;
    }

    /** One of the point's {@code count} nearest whose kind is the most frequent among them; itself where it has none. */
    public int commonest(int[] kinds, int point, int count) {
        int best = point;
        int most = 0;
        int looked = Math.min(count, index[point].length);
        for (int k = 0; k < looked; k++) {
            int same = 0;
            for (int other = 0; other < looked; other++) {
                same += kinds[index[point][other]] == kinds[index[point][k]] ? 1 : 0;
            }
            if (same > most) {
                most = same;
                best = index[point][k];
            }
        }
        return best;
    }
}
