package io.truthloom.explain;

import io.truthloom.learn.explain.Scene;
import io.truthloom.media.FrameStore;
import org.springframework.stereotype.Component;

/** Reads pictures as networks want them. */
@Component
class Scenes {
    private final FrameStore frames;

    Scenes(FrameStore frames) {
        this.frames = frames;
    }

    Scene read(Place place) {
        return new Scene(frames.read(place.media(), place.frame()), frames.background(place.media()));
    }
}
