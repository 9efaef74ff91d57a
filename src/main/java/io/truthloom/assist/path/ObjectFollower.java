package io.truthloom.assist.path;

import io.truthloom.vision.Trackers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The dense path of one object over a range, from the places a person put it on: forward and backward between two of them,
 * both blended, and in one direction beyond the last.
 */
public final class ObjectFollower {
    private final Scene scene;
    private final Trackers trackers;
    private final IntConsumer visited;

    /** @param visited called with each frame before it is looked at, some twice; may throw to stop */
    public ObjectFollower(Scene scene, Trackers trackers, IntConsumer visited) {
        this.scene = scene;
        this.trackers = trackers;
        this.visited = visited;
    }

    /**
     * Smoothed, cut to the picture, hidden stretches bridged and marked, outside where the object was lost.
     *
     * @param anchors what people put in the range, the seed among them, with {@code fixed}; at least one, frames ascending
     * @param end where to follow to beyond the last anchor (or, when it lies before the first, before that)
     * @return from the first of anchors and {@code end} to the last, no frame left out
     */
    public List<PathPoint> follow(List<PathPoint> anchors, int end) {
        List<PathPoint> path = new ArrayList<>();
        if (end < anchors.getFirst().frame()) {
            path.addAll(beyond(anchors.getFirst(), end).reversed());
        }
        for (int i = 0; i < anchors.size(); i++) {
            if (i > 0) {
                path.addAll(between(anchors.get(i - 1), anchors.get(i)));
            }
            path.add(anchors.get(i));
        }
        if (end > anchors.getLast().frame()) {
            path.addAll(beyond(anchors.getLast(), end));
        }
        List<PathPoint> bridged = HiddenStretches.bridge(path);
        return PictureEdge.cut(PathSmoother.smooth(bridged), scene.width(), scene.height());
    }

    private List<PathPoint> beyond(PathPoint anchor, int end) {
        List<PathPoint> points =
                new ArrayList<>(anchor.outside() ? List.of() : OnePass.follow(scene, trackers, anchor, end, visited));
        int step = Integer.signum(end - anchor.frame());
        PathPoint last = points.isEmpty() ? anchor : points.getLast();
        for (int frame = last.frame() + step; frame != end + step; frame += step) {
            points.add(PathPoint.gone(frame, last.box()));
        }
        return points;
    }

    private List<PathPoint> between(PathPoint left, PathPoint right) {
        if (right.frame() - left.frame() < 2) {
            return List.of();
        }
        List<PathPoint> forward = beyond(left, right.frame() - 1);
        if (left.outside() || right.outside()) {
            return forward;
        }
        List<PathPoint> backward = new ArrayList<>(beyond(right, left.frame() + 1));
        backward.sort(Comparator.comparingInt(PathPoint::frame));
        return Blend.of(forward, backward);
    }
}
