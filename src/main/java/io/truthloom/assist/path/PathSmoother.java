package io.truthloom.assist.path;

import io.truthloom.common.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the detector's or tracker's jitter out of a path: a local linear fit with gaussian weights (no bias at the ends),
 * each point counted by its trust. Fixed points stay and pull their surroundings along.
 */
public final class PathSmoother {
    private static final double CENTRE_SIGMA = 3;
    private static final double SIZE_SIGMA = 10;

    private PathSmoother() {}

    /** Frames ascending; each stretch between outside points is smoothed by itself. */
    public static List<PathPoint> smooth(List<PathPoint> path) {
        List<PathPoint> smooth = new ArrayList<>(path.size());
        int from = 0;
        while (from < path.size()) {
            int to = from;
            while (to < path.size() && path.get(to).outside() == path.get(from).outside()) {
                to++;
            }
            List<PathPoint> stretch = path.subList(from, to);
            smooth.addAll(path.get(from).outside() ? stretch : smoothStretch(stretch));
            from = to;
        }
        return smooth;
    }

    private static List<PathPoint> smoothStretch(List<PathPoint> path) {
        double[] centreX = fit(path, CENTRE_SIGMA, Box::centreX);
        double[] centreY = fit(path, CENTRE_SIGMA, Box::centreY);
        double[] width = fit(path, SIZE_SIGMA, Box::width);
        double[] height = fit(path, SIZE_SIGMA, Box::height);
        List<PathPoint> smooth = new ArrayList<>(path.size());
        for (int i = 0; i < path.size(); i++) {
            PathPoint point = path.get(i);
            Box box = point.box();
            double w = Math.max(width[i], box.width() / 4);
            double h = Math.max(height[i], box.height() / 4);
            smooth.add(point.fixed() ? point : point.withBox(Box.ofCentre(centreX[i], centreY[i], w, h)));
        }
        return smooth;
    }

    private static double[] fit(
            List<PathPoint> path, double sigma, java.util.function.ToDoubleFunction<Box> coordinate) {
        double[] values =
                path.stream().map(PathPoint::box).mapToDouble(coordinate).toArray();
        double[] fitted = new double[values.length];
        int reach = (int) Math.ceil(3 * sigma);
        for (int i = 0; i < values.length; i++) {
            LineFit line = new LineFit();
            for (int k = Math.max(0, i - reach); k <= Math.min(values.length - 1, i + reach); k++) {
                double distance = k - i;
                double near = Math.exp(-0.5 * distance * distance / (sigma * sigma));
                line.add(distance, values[k], near * Math.max(path.get(k).weight(), 0.01));
            }
            fitted[i] = line.atZero();
        }
        Anchors.pull(path, values, fitted, reach);
        return fitted;
    }
}
