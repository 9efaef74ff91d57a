package io.truthloom.assist.path;

import io.truthloom.common.Box;
import io.truthloom.vision.BoxTracker;
import io.truthloom.vision.Trackers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Follows an object in one direction: by the detector's sightings where there are any, by optical flow between, by its
 * motion alone while it is hidden; ends where it leaves the picture or stays lost. Used once.
 */
final class OnePass {
    /** Frames without a sign of the object before it is given up. */
    private static final int PATIENCE = 45;
    /** Frames that flow may go on without a sighting where the detector knows the object well. */
    private static final int FLOW_ALONE = 60;

    private static final double FLOW_CONFIDENCE = 0.3;
    private static final double FLOW_CONFIDENCE_UNSEEN = 0.5;
    private static final double FLOW_NEAR_MOTION = 0.1;
    private static final double IN_PICTURE = 0.3;
    private static final int GUESSES_AT_END = 5;

    private final Scene scene;
    private final PathPoint start;
    private final Body target;
    private final Crowd crowd;
    private final Presence presence;
    private final List<PathPoint> points = new ArrayList<>();
    private int sighted;
    private int unsighted;
    private int lost;

    private OnePass(Scene scene, PathPoint start) {
        Box box = start.box();
        this.scene = scene;
        this.start = start;
        this.target = new Body(box, Appearance.of(scene.image(start.frame()), scene.background(), box));
        this.crowd = new Crowd(target, scene.sightings(start.frame()), scene.sureScore());
        this.presence = new Presence(scene, start.frame(), box);
    }

    /** Points after {@code start} in the order of following, up to {@code end} or as far as it got; none is outside. */
    static List<PathPoint> follow(Scene scene, Trackers trackers, PathPoint start, int end, IntConsumer visited) {
        OnePass pass = new OnePass(scene, start);
        int step = Integer.signum(end - start.frame());
        try (FlowBridge flow = new FlowBridge(scene, trackers)) {
            for (int frame = start.frame() + step; frame != end + step; frame += step) {
                visited.accept(frame);
                if (!pass.advance(frame, flow)) {
                    return pass.withoutGuesses(0);
                }
            }
        }
        return pass.withoutGuesses(GUESSES_AT_END);
    }

    /** False when the object is gone. */
    private boolean advance(int frame, FlowBridge flow) {
        Optional<Sighting> sighting = crowd.step(scene.sightings(frame));
        sighting.ifPresent(seen -> flow.reset());
        PathPoint last = points.isEmpty() ? start : points.getLast();
        PathPoint point = sighting.map(seen -> PathPoint.seen(frame, seen.box(), Math.max(0.3, seen.score())))
                .orElseGet(() -> unsighted(flow.step(last, frame), frame));
        sighted += sighting.isPresent() ? 1 : 0;
        unsighted = sighting.isPresent() ? 0 : unsighted + 1;
        lost = point.occluded() ? lost + 1 : 0;
        if (inPicture(point.box()) < IN_PICTURE || lost > PATIENCE) {
            return false;
        }
        points.add(point);
        if (unsighted > FLOW_ALONE && sighted > points.size() / 2) {
            points.subList(points.size() - unsighted, points.size()).clear();
            return false;
        }
        return true;
    }

    private PathPoint unsighted(BoxTracker.Step step, int frame) {
        double needed = scene.hasDetector() ? FLOW_CONFIDENCE_UNSEEN : FLOW_CONFIDENCE;
        boolean trusted = step.confidence() >= needed
                && step.box().iou(target.box()) > FLOW_NEAR_MOTION
                && !crowd.takenByAnother(step.box())
                && presence.at(frame, step.box());
        if (!trusted) {
            return PathPoint.hidden(frame, target.box());
        }
        target.follow(step.box());
        return PathPoint.seen(frame, step.box(), 0.4 * step.confidence());
    }

    private double inPicture(Box box) {
        return box.area() <= 0 ? 0 : box.clip(scene.width(), scene.height()).area() / box.area();
    }

    private List<PathPoint> withoutGuesses(int allowed) {
        int seen = points.size();
        while (seen > 0 && points.get(seen - 1).occluded()) {
            seen--;
        }
        return points.size() - seen <= allowed ? points : points.subList(0, seen);
    }
}
