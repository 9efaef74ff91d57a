package io.truthloom.assist.path;

import io.truthloom.common.Box;

/** Something that is being followed: the object itself, or another of its class that could be mistaken for it. */
final class Body {
    private static final double COLOUR_WEIGHT = 3;
    private static final double OTHER_COLOUR = 0.3;
    private static final double SAME_COLOUR = 0.16;
    private static final double MIN_IOU = 0.2;

    private final BoxMotion motion;
    private Appearance appearance;
    private int missed;

    Body(Box box, Appearance appearance) {
        this.motion = new BoxMotion(box);
        this.appearance = appearance;
    }

    void predict() {
        motion.predict();
        missed++;
    }

    void see(Sighting sighting, boolean alone) {
        motion.update(sighting.box(), 1);
        missed = 0;
        if (alone) {
            appearance = appearance.blend(sighting.appearance());
        }
    }

    void follow(Box box) {
        motion.update(box, 1.5);
    }

    Box box() {
        return motion.box();
    }

    /** Frames since it was last sighted. */
    int missed() {
        return missed;
    }

    Appearance appearance() {
        return appearance;
    }

    /**
     * What it costs to take the sighting for this body; infinite where it can't be. After a gap the place is uncertain:
     * then the same colours nearby will do.
     */
    double cost(Sighting sighting, double minIou) {
        double colour = appearance.distance(sighting.appearance());
        double iou = box().iou(sighting.box());
        if (iou < minIou && missed > 1 && colour <= SAME_COLOUR && reachable(sighting.box())) {
            iou = MIN_IOU / 2;
        } else if (iou < minIou || colour > OTHER_COLOUR) {
            return Double.POSITIVE_INFINITY;
        }
        return 1 - iou + COLOUR_WEIGHT * colour;
    }

    private boolean reachable(Box box) {
        Box here = box();
        double away = Math.hypot(box.centreX() - here.centreX(), box.centreY() - here.centreY());
        double ratio = box.height() / here.height();
        return away / here.height() < 0.3 + 0.015 * missed && ratio > 0.75 && ratio < 1.33;
    }
}
