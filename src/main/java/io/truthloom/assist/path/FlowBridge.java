package io.truthloom.assist.path;

import io.truthloom.vision.BoxTracker;
import io.truthloom.vision.Trackers;
import org.jspecify.annotations.Nullable;

/** Optical flow from the last sure place on, begun when it is first needed. */
final class FlowBridge implements AutoCloseable {
    private final Scene scene;
    private final Trackers trackers;
    private @Nullable BoxTracker tracker;

    FlowBridge(Scene scene, Trackers trackers) {
        this.scene = scene;
        this.trackers = trackers;
    }

    BoxTracker.Step step(PathPoint last, int frame) {
        if (tracker == null) {
            tracker = trackers.start(scene.image(last.frame()), last.box());
        }
        return tracker.next(scene.image(frame));
    }

    /** The object was sighted: what flow thought does not matter any more. */
    void reset() {
        if (tracker != null) {
            tracker.close();
            tracker = null;
        }
    }

    @Override
    public void close() {
        reset();
    }
}
