package io.truthloom.assist.path;

import java.util.ArrayList;
import java.util.List;

/** Now that both sides of a hidden stretch are known: a straight line over it, and the flag only where it lasts. */
final class HiddenStretches {
    private static final int NOTEWORTHY = 3;

    private HiddenStretches() {}

    static List<PathPoint> bridge(List<PathPoint> path) {
        List<PathPoint> bridged = new ArrayList<>(path);
        int from = 0;
        while (from < path.size()) {
            if (!guess(path.get(from))) {
                from++;
                continue;
            }
            int to = from;
            while (to < path.size() && guess(path.get(to))) {
                to++;
            }
            for (int i = from; i < to; i++) {
                bridged.set(i, onLine(path, from, to, i).withOccluded(to - from >= NOTEWORTHY));
            }
            from = to;
        }
        return bridged;
    }

    private static boolean guess(PathPoint point) {
        return point.occluded() && !point.outside() && !point.fixed();
    }

    private static PathPoint onLine(List<PathPoint> path, int from, int to, int i) {
        PathPoint point = path.get(i);
        if (from == 0
                || to == path.size()
                || path.get(from - 1).outside()
                || path.get(to).outside()) {
            return point;
        }
        double t = (i - from + 1.0) / (to - from + 1);
        return point.withBox(path.get(from - 1).box().lerp(path.get(to).box(), t));
    }
}
