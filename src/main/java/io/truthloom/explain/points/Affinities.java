package io.truthloom.explain.points;

import java.util.Arrays;

/**
 * Which points shall be near each other, how much: the symmetric probabilities of t-SNE over nearest neighbours (van der
 * Maaten 2014, equations 6 to 8), as sparse rows.
 */
record Affinities(int[] start, int[] other, double[] weight) {
    private static final int TRIES = 60;

    /** @param perplexity how many neighbours count, about; a third of those that are given at the most */
    static Affinities of(Neighbours neighbours, double perplexity) {
        int points = neighbours.index().length;
        double[][] conditional = new double[points][];
        for (int i = 0; i < points; i++) {
            float[] squared = neighbours.squared()[i];
            conditional[i] = shares(squared, Math.min(perplexity, Math.max(1, squared.length / 3.0)));
        }
        return symmetric(neighbours.index(), conditional);
    }

    /** Gaussian weights of that perplexity, by bisection of the bandwidth. */
    private static double[] shares(float[] squared, double perplexity) {
        double[] shares = new double[squared.length];
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double precision = 1;
        for (int attempt = 0; attempt < TRIES && squared.length > 0; attempt++) {
            double entropy = fill(shares, squared, precision);
            double excess = entropy - Math.log(perplexity);
            if (Math.abs(excess) < 1e-5) {
                break;
            }
            if (excess > 0) {
                low = precision;
                precision = Double.isInfinite(high) ? precision * 2 : (precision + high) / 2;
            } else {
                high = precision;
                precision = (precision + low) / 2;
            }
        }
        return shares;
    }

    /** @return entropy in nats */
    private static double fill(double[] shares, float[] squared, double precision) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            // from the nearest on, so that no sum is 0
            shares[k] = Math.exp(-precision * (squared[k] - squared[0]));
            sum += shares[k];
        }
        double entropy = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
            entropy -= shares[k] > 0 ? shares[k] * Math.log(shares[k]) : 0;
        }
        return entropy;
    }

    private static Affinities symmetric(int[][] index, double[][] conditional) {
        int points = index.length;
        int[] count = new int[points + 1];
        for (int i = 0; i < points; i++) {
            count[i] += index[i].length;
            for (int other : index[i]) {
                count[other]++;
            }
        }
        int[] start = new int[points + 1];
        for (int i = 0; i < points; i++) {
            start[i + 1] = start[i] + count[i];
        }
        int[] next = Arrays.copyOf(start, points);
        int[] other = new int[start[points]];
        double[] weight = new double[start[points]];
        for (int i = 0; i < points; i++) {
            for (int k = 0; k < index[i].length; k++) {
                // a pair that names each other stands twice: the sum is what counts
                double half = conditional[i][k] / (2.0 * points);
                int j = index[i][k];
                other[next[i]] = j;
                weight[next[i]++] = half;
                other[next[j]] = i;
                weight[next[j]++] = half;
            }
        }
        return new Affinities(start, other, weight);
    }
}
