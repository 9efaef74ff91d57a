package io.truthloom.assist;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.assist.path.PathPoint;
import java.util.List;
import java.util.TreeMap;

/**
 * What propagation makes of an object's keyframes. Those of people (also accepted and imported ones) and those outside of
 * the range stay as they are; only the model's own in the range are replaced.
 *
 * @param seed frame to start from; the object is there
 * @param target last frame to follow to, before or after the seed
 * @param frameCount of the media
 */
record Propagation(Annotation annotation, int seed, int target, int frameCount) {
    /** The places that people put the object on, from the seed to the target, and the seed itself. */
    List<PathPoint> anchors() {
        TreeMap<Integer, PathPoint> anchors = new TreeMap<>();
        Tracks.State start = Tracks.at(annotation, seed).orElseThrow();
        anchors.put(seed, anchor(seed, (BoxShape) start.shape(), start.occluded(), false));
        for (Keyframe keyframe : annotation.keyframes()) {
            if (inRange(keyframe.frame()) && isOfPeople(keyframe) && keyframe.shape() instanceof BoxShape box) {
                anchors.put(keyframe.frame(), anchor(keyframe.frame(), box, keyframe.occluded(), keyframe.outside()));
            }
        }
        return List.copyOf(anchors.values());
    }

    /** How far to follow: not backward past a place where people said that the object is not there yet. */
    int end(List<PathPoint> anchors) {
        PathPoint first = anchors.getFirst();
        return target < seed && first.outside() ? first.frame() : target;
    }

    /** @param path sparse, of the whole range */
    Annotation applied(List<PathPoint> path) {
        TreeMap<Integer, Keyframe> keyframes = new TreeMap<>();
        for (Keyframe keyframe : annotation.keyframes()) {
            if (!inRange(keyframe.frame()) || isOfPeople(keyframe) || keyframe.frame() == seed) {
                keyframes.put(keyframe.frame(), keyframe);
            }
        }
        double rotation = ((BoxShape) Tracks.at(annotation, seed).orElseThrow().shape()).rotation();
        path.forEach(point -> keyframes.putIfAbsent(point.frame(), keyframe(point, rotation)));
        dropAbsenceBeforeTheFirst(keyframes);
        closeAfter(Math.max(seed, target), keyframes);
        return annotation.withKeyframes(true, List.copyOf(keyframes.values()));
    }

    /** Where the object's further way is not known, it is not there: else its last box would be held to the end. */
    private void closeAfter(int last, TreeMap<Integer, Keyframe> keyframes) {
        Keyframe end = keyframes.lastEntry().getValue();
        boolean held = annotation.track() && target < seed;
        if (!held && !end.outside() && end.frame() <= last && last + 1 < frameCount) {
            keyframes.put(last + 1, new Keyframe(last + 1, end.shape(), true, false, KeyframeSource.MODEL));
        }
    }

    private static void dropAbsenceBeforeTheFirst(TreeMap<Integer, Keyframe> keyframes) {
        while (keyframes.firstEntry().getValue().outside()
                && keyframes.firstEntry().getValue().source() == KeyframeSource.MODEL) {
            keyframes.pollFirstEntry();
        }
    }

    private boolean inRange(int frame) {
        return frame >= Math.min(seed, target) && frame <= Math.max(seed, target);
    }

    private static boolean isOfPeople(Keyframe keyframe) {
        return keyframe.source() != KeyframeSource.MODEL;
    }

    private static PathPoint anchor(int frame, BoxShape shape, boolean occluded, boolean outside) {
        return new PathPoint(frame, shape.box(), 1, occluded, outside, true);
    }

    private static Keyframe keyframe(PathPoint point, double rotation) {
        return new Keyframe(
                point.frame(),
                BoxShape.of(point.box(), rotation),
                point.outside(),
                point.occluded(),
                KeyframeSource.MODEL);
    }
}
