package io.truthloom.assist.path;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the costs' sum is least: shortest augmenting paths with potentials (Jonker and Volgenant
 * 1987). A pair that costs infinity is never made.
 */
final class Assignment {
    private static final double FORBIDDEN = 1e6;
    private static final int NONE = -1;

    private Assignment() {}

    /** @return for each row its column or -1 */
    static int[] solve(double[][] costs) {
        int rows = costs.length;
        int columns = rows == 0 ? 0 : costs[0].length;
        int size = Math.max(rows, columns);
        double[] rowPrice = new double[size + 1];
        double[] columnPrice = new double[size + 1];
        int[] rowOf = new int[size + 1];
        int[] before = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] slack = new double[size + 1];
            boolean[] done = new boolean[size + 1];
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            do {
                done[column] = true;
                int next = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= size; j++) {
                    if (done[j]) {
                        continue;
                    }
                    double reduced = cost(costs, rowOf[column], j) - rowPrice[rowOf[column]] - columnPrice[j];
                    if (reduced < slack[j]) {
                        slack[j] = reduced;
                        before[j] = column;
                    }
                    if (slack[j] < least) {
                        least = slack[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= size; j++) {
                    if (done[j]) {
                        rowPrice[rowOf[j]] += least;
                        columnPrice[j] -= least;
                    } else {
                        slack[j] -= least;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        return pairs(costs, rowOf);
    }

    private static double cost(double[][] costs, int row, int column) {
        if (row > costs.length || column > costs[0].length) {
            return 0;
        }
        return Math.min(costs[row - 1][column - 1], FORBIDDEN);
    }

    private static int[] pairs(double[][] costs, int[] rowOf) {
        int[] pairs = new int[costs.length];
        Arrays.fill(pairs, NONE);
        for (int column = 1; column < rowOf.length; column++) {
            int row = rowOf[column];
            if (row <= costs.length && column <= costs[0].length && costs[row - 1][column - 1] < FORBIDDEN) {
                pairs[row - 1] = column - 1;
            }
        }
        return pairs;
    }
}
