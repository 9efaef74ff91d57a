package io.truthloom.annotation.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves a path of n points into one of m points. Each point is matched with the one of the other path at the nearest
 * share of the arc length, and points that crowd where one point meets many are thinned out.
 */
final class PathInterpolation {
    private final List<Point> left;
    private final List<Point> right;
    private final List<List<Integer>> matches;
    private final List<Point> moved = new ArrayList<>();
    /** Position in {@code moved} of each left point's first pair; one entry more at the end. */
    private final int[] firstPair;

    private final List<Point> result = new ArrayList<>();

    private PathInterpolation(List<Point> left, List<Point> right, double t) {
        this.left = left;
        this.right = right;
        this.matches = PathMatching.match(left, right);
        this.firstPair = new int[left.size() + 1];
        for (int i = 0; i < left.size(); i++) {
            firstPair[i] = moved.size();
            for (int j : matches.get(i)) {
                moved.add(left.get(i).lerp(right.get(j), t));
            }
        }
        firstPair[left.size()] = moved.size();
    }

    static List<Point> between(List<Point> left, List<Point> right, double t) {
        return new PathInterpolation(left, right, t).reduce();
    }

    /** Runs of left points that share one right point, and left points with several right ones, are thinned out. */
    private List<Point> reduce() {
        int open = -1;
        for (int i = 0; i < left.size(); i++) {
            boolean single = matches.get(i).size() == 1;
            if (open >= 0
                    && single
                    && matches.get(i).getFirst().equals(matches.get(open).getFirst())) {
                continue;
            }
            if (open >= 0) {
                leftSegment(open, i - 1);
            }
            open = single ? i : -1;
            if (!single) {
                rightSegment(i);
            }
        }
        if (open >= 0) {
            leftSegment(open, left.size() - 1);
        }
        return result;
    }

    private void leftSegment(int from, int to) {
        if (from == to) {
            result.add(moved.get(firstPair[from]));
            return;
        }
        thin(PathMatching.length(left, from, to), to - from + 1, firstPair[from], firstPair[to]);
    }

    private void rightSegment(int i) {
        int from = matches.get(i).getFirst();
        int to = matches.get(i).getLast();
        thin(PathMatching.length(right, from, to), to - from + 1, firstPair[i], firstPair[i + 1] - 1);
    }

    /** Keeps both ends of {@code moved[from..to]} and what is at least half the mean spacing away from the last kept. */
    private void thin(double length, int points, int from, int to) {
        double threshold = length / (2 * points);
        Point first = moved.get(from);
        Point end = moved.get(to);
        Point last = first;
        int before = result.size();
        result.add(first);
        for (int k = from + 1; k < to; k++) {
            if (last.distance(moved.get(k)) >= threshold) {
                last = moved.get(k);
                result.add(last);
            }
        }
        if (result.size() - before == 1 && first.distance(end) < threshold) {
            result.set(before, first.lerp(end, 0.5));
            return;
        }
        result.add(end);
    }
}
