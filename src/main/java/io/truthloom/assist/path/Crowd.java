package io.truthloom.assist.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The followed object among others of its class. All of them compete for the sightings of a frame, so that one who passes
 * by keeps his own sighting instead of handing it to the followed object.
 */
final class Crowd {
    private static final int FORGET_AFTER = 25;
    private static final double STRONG_MIN_IOU = 0.2;
    private static final double WEAK_MIN_IOU = 0.4;
    private static final double SAME_OBJECT = 0.45;
    private static final double TOUCHING = 0.15;

    private final Body target;
    private final List<Body> others = new ArrayList<>();
    private final double sureScore;

    Crowd(Body target, List<Sighting> atStart, double sureScore) {
        this.target = target;
        this.sureScore = sureScore;
        for (Sighting sighting : atStart) {
            if (sighting.score() >= sureScore && sighting.box().iou(target.box()) < SAME_OBJECT) {
                others.add(new Body(sighting.box(), sighting.appearance()));
            }
        }
    }

    /** One frame on; the target's sighting there. */
    Optional<Sighting> step(List<Sighting> sightings) {
        target.predict();
        others.forEach(Body::predict);
        List<Body> bodies = Stream.concat(Stream.of(target), others.stream()).toList();
        List<Sighting> strong =
                sightings.stream().filter(s -> s.score() >= sureScore).toList();
        Sighting[] taken = new Sighting[bodies.size()];
        match(bodies, strong, STRONG_MIN_IOU, taken);
        match(bodies, sightings.stream().filter(s -> s.score() < sureScore).toList(), WEAK_MIN_IOU, taken);
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] != null) {
                bodies.get(i).see(taken[i], alone(taken[i], sightings));
            }
        }
        others.removeIf(body -> body.missed() > FORGET_AFTER);
        welcome(strong);
        return Optional.ofNullable(taken[0]);
    }

    /** True where another of the class was just sighted on that place. */
    boolean takenByAnother(io.truthloom.common.Box box) {
        return others.stream()
                .anyMatch(other -> other.missed() == 0 && other.box().iou(box) > SAME_OBJECT);
    }

    private static void match(List<Body> bodies, List<Sighting> sightings, double minIou, Sighting[] taken) {
        int[] free = java.util.stream.IntStream.range(0, taken.length)
                .filter(i -> taken[i] == null)
                .toArray();
        if (free.length == 0 || sightings.isEmpty()) {
            return;
        }
        double[][] costs = new double[free.length][sightings.size()];
        for (int row = 0; row < free.length; row++) {
            for (int column = 0; column < sightings.size(); column++) {
                costs[row][column] = bodies.get(free[row]).cost(sightings.get(column), minIou);
            }
        }
        int[] columns = Assignment.solve(costs);
        for (int row = 0; row < free.length; row++) {
            if (columns[row] >= 0) {
                taken[free[row]] = sightings.get(columns[row]);
            }
        }
    }

    private void welcome(List<Sighting> strong) {
        for (Sighting sighting : strong) {
            boolean known = Stream.concat(Stream.of(target), others.stream())
                    .anyMatch(body -> body.missed() == 0 && body.box().iou(sighting.box()) > SAME_OBJECT);
            if (!known) {
                others.add(new Body(sighting.box(), sighting.appearance()));
            }
        }
    }

    private static boolean alone(Sighting sighting, List<Sighting> all) {
        return all.stream().noneMatch(other -> other != sighting && other.box().iou(sighting.box()) > TOUCHING);
    }
}
