package io.truthloom.explain.points;

import java.util.Arrays;

/** Points of a plane in nested squares, each with its number of points and their centre. */
final class QuadTree {
    private static final int DEEPEST = 40;
    private static final int NONE = -1;

    private int nodes;
    private int[] firstChild = new int[64];
    private int[] count = new int[64];
    private double[] sumX = new double[64];
    private double[] sumY = new double[64];
    private double[] side = new double[64];
    private final int[] stack = new int[4 * DEEPEST + 8];

    QuadTree(double[] x, double[] y) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        double width = Math.max(Math.max(right - left, bottom - top), 1e-12) * 1.0001;
        newNode(width);
        for (int i = 0; i < x.length; i++) {
            insert(x[i], y[i], left, top, width);
        }
    }

    private int newNode(double width) {
        if (nodes == count.length) {
            int more = nodes * 2;
            firstChild = Arrays.copyOf(firstChild, more);
            count = Arrays.copyOf(count, more);
            sumX = Arrays.copyOf(sumX, more);
            sumY = Arrays.copyOf(sumY, more);
            side = Arrays.copyOf(side, more);
        }
        firstChild[nodes] = NONE;
        side[nodes] = width;
        return nodes++;
    }

    private void insert(double x, double y, double rootLeft, double rootTop, double rootWidth) {
        int node = 0;
        double left = rootLeft;
        double top = rootTop;
        double width = rootWidth;
        for (int depth = 0; ; depth++) {
            boolean leaf = firstChild[node] == NONE;
            if (leaf && count[node] > 0 && depth < DEEPEST) {
                split(node, left, top, width);
                leaf = false;
            }
            count[node]++;
            sumX[node] += x;
            sumY[node] += y;
            if (leaf) {
                return;
            }
            width /= 2;
            int quarter = quarter(x, y, left, top, width);
            left += quarter % 2 * width;
            top += quarter / 2 * width;
            node = firstChild[node] + quarter;
        }
    }

    /** The one point of the leaf (or several at one place) moves into its quarter. */
    private void split(int node, double left, double top, double width) {
        int first = newNode(width / 2);
        for (int i = 1; i < 4; i++) {
            newNode(width / 2);
        }
        firstChild[node] = first;
        double x = sumX[node] / count[node];
        double y = sumY[node] / count[node];
        int child = first + quarter(x, y, left, top, width / 2);
        count[child] = count[node];
        sumX[child] = sumX[node];
        sumY[child] = sumY[node];
    }

    private static int quarter(double x, double y, double left, double top, double half) {
        return (x >= left + half ? 1 : 0) + (y >= top + half ? 2 : 0);
    }

    /**
     * Adds up what drives a point away from all others under Student's t kernel: {@code push[0..1]} the sums of
     * {@code q^2 * difference}, the result the sum of {@code q = 1 / (1 + distance^2)}.
     *
     * @param openness squares that look smaller than this (side by distance) count as one point at their centre; 0: exact
     */
    double repel(double x, double y, double openness, double[] push) {
        double total = 0;
        push[0] = 0;
        push[1] = 0;
        int height = 0;
        stack[height++] = 0;
        while (height > 0) {
            int node = stack[--height];
            if (count[node] == 0) {
                continue;
            }
            double dx = x - sumX[node] / count[node];
            double dy = y - sumY[node] / count[node];
            double squared = dx * dx + dy * dy;
            boolean far = side[node] * side[node] < openness * openness * squared;
            if (firstChild[node] == NONE || far) {
                double q = 1 / (1 + squared);
                double weight = count[node] * q;
                total += weight;
                push[0] += weight * q * dx;
                push[1] += weight * q * dy;
            } else {
                for (int i = 0; i < 4; i++) {
                    stack[height++] = firstChild[node] + i;
                }
            }
        }
        return total;
    }
}
