package io.truthloom.assist.path;

import io.truthloom.common.Box;

/**
 * Whether something is on a place at all, by the difference from the background: flow that has slid off its object onto
 * the wall behind looks confident. Says yes where the camera moves, or where the object is part of the background itself.
 */
final class Presence {
    private static final double MOVING = 0.25;
    private static final double LEAST_SHARE = 0.3;

    private final Scene scene;
    private final double share;

    Presence(Scene scene, int frame, Box box) {
        this.scene = scene;
        this.share = share(scene, frame, box);
    }

    boolean at(int frame, Box box) {
        return share < MOVING || share(scene, frame, box) >= LEAST_SHARE * share;
    }

    private static double share(Scene scene, int frame, Box box) {
        return scene.background().isEmpty()
                ? 0
                : new ColourCount(scene.image(frame), scene.background(), box).foregroundShare();
    }
}
