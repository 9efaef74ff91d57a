package io.truthloom.annotation;

import io.truthloom.annotation.geometry.Interpolation;
import io.truthloom.annotation.geometry.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an object is on a frame: the one function that interpolates (reference vectors in the tests). */
public final class Tracks {
    private Tracks() {}

    /**
     * State at a frame; {@code keyframe} tells whether one lies exactly there. Flags, order and attributes are those of
     * the keyframe at or before it.
     */
    public record State(
            Shape shape,
            boolean outside,
            boolean occluded,
            boolean keyframe,
            int zOrder,
            Map<String, String> attributes) {}

    /**
     * Empty where the object is not: before the first keyframe, after an outside keyframe until the next one; for what is
     * not a track, on every frame but its own. An outside keyframe's own frame gives a state that says {@code outside}.
     */
    public static Optional<State> at(Annotation annotation, int frame) {
        List<Keyframe> keyframes = annotation.keyframes();
        int index = lastAtOrBefore(keyframes, frame);
        if (index < 0) {
            return Optional.empty();
        }
        Keyframe left = keyframes.get(index);
        boolean exact = left.frame() == frame;
        if (!exact && (!annotation.track() || left.outside())) {
            return Optional.empty();
        }
        boolean last = index == keyframes.size() - 1;
        Shape shape = exact || last ? left.shape() : between(left, keyframes.get(index + 1), frame);
        return Optional.of(new State(
                shape,
                left.outside(),
                left.occluded(),
                exact,
                left.zOrder(),
                attributes(keyframes.subList(0, index + 1))));
    }

    private static Shape between(Keyframe left, Keyframe right, int frame) {
        double t = (double) (frame - left.frame()) / (right.frame() - left.frame());
        return Interpolation.between(left.shape(), right.shape(), t);
    }

    /** Index of the last keyframe that is not after {@code frame}, or -1. */
    private static int lastAtOrBefore(List<Keyframe> keyframes, int frame) {
        int low = 0;
        int high = keyframes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keyframes.get(middle).frame() <= frame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static Map<String, String> attributes(List<Keyframe> soFar) {
        Map<String, String> known = Map.of();
        for (Keyframe keyframe : soFar) {
            if (!keyframe.attributes().isEmpty()) {
                known = new HashMap<>(known);
                known.putAll(keyframe.attributes());
            }
        }
        return known;
    }
}
