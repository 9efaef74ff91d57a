package io.truthloom.assist.path;

import io.truthloom.common.Box;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest chain of straight segments along a path of boxes: breadth-first over "a segment from i to j is near enough
 * to everything between". Exact. What keeps it fast is {@link SlopeCone}: it ends the scan from i at the first j that no
 * segment from i can pass, and only j that it lets through are compared box by box.
 */
final class ShortestChain {
    private static final double ROUNDING = 1e-9;
    private static final int UNREACHED = -1;

    private final double[][] corners;
    private final double minIou;

    ShortestChain(List<PathPoint> path, double minIou) {
        this.corners = new double[4][path.size()];
        this.minIou = minIou + ROUNDING;
        for (int i = 0; i < path.size(); i++) {
            Box box = path.get(i).box();
            corners[0][i] = box.x1();
            corners[1][i] = box.y1();
            corners[2][i] = box.x2();
            corners[3][i] = box.y2();
        }
    }

    /** Indices strictly between {@code from} and {@code to}, ascending, that cut the way into the fewest segments. */
    int[] between(int from, int to) {
        int[] parent = new int[to - from + 1];
        Arrays.fill(parent, UNREACHED);
        int[] level = {from};
        while (true) {
            for (int i : level) {
                if (near(i, to)) {
                    return way(parent, from, i);
                }
            }
            level = nextLevel(level, parent, from, to);
        }
    }

    private int[] nextLevel(int[] level, int[] parent, int from, int to) {
        int[] next = new int[to - from];
        int count = 0;
        for (int i : level) {
            SlopeCone cone = new SlopeCone(corners, i, minIou);
            for (int j = i + 1; j < to && cone.open(); j++) {
                if (parent[j - from] == UNREACHED && cone.contains(j) && near(i, j)) {
                    parent[j - from] = i;
                    next[count++] = j;
                }
                cone.narrow(j);
            }
        }
        return Arrays.copyOf(next, count);
    }

    private static int[] way(int[] parent, int from, int last) {
        int count = 0;
        for (int i = last; i != from; i = parent[i - from]) {
            count++;
        }
        int[] way = new int[count];
        for (int i = last; i != from; i = parent[i - from]) {
            way[--count] = i;
        }
        return way;
    }

    private boolean near(int i, int j) {
        for (int m = i + 1; m < j; m++) {
            if (iou(i, j, m) < minIou) {
                return false;
            }
        }
        return true;
    }

    /** IoU of the box at m with the one that the segment from i to j has there. */
    private double iou(int i, int j, int m) {
        double t = (double) (m - i) / (j - i);
        double x1 = lerp(0, i, j, t);
        double y1 = lerp(1, i, j, t);
        double x2 = lerp(2, i, j, t);
        double y2 = lerp(3, i, j, t);
        double width = Math.min(x2, corners[2][m]) - Math.max(x1, corners[0][m]);
        double height = Math.min(y2, corners[3][m]) - Math.max(y1, corners[1][m]);
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double shared = width * height;
        double own = (corners[2][m] - corners[0][m]) * (corners[3][m] - corners[1][m]);
        return shared / ((x2 - x1) * (y2 - y1) + own - shared);
    }

    private double lerp(int corner, int i, int j, double t) {
        double a = corners[corner][i];
        return a + (corners[corner][j] - a) * t;
    }
}
