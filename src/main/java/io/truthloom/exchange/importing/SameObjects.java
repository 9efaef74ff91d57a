package io.truthloom.exchange.importing;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.common.Box;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds objects that say the same: label, frame, kind of shape and place to a twentieth of a pixel. */
final class SameObjects {
    private static final double SAME_PLACE = 0.05;

    private record Where(LabelId label, int frame, boolean track, Class<?> kind, long left) {}

    private final Map<Where, List<Annotation>> known = new HashMap<>();

    /** @return false when one that says the same was added before */
    boolean add(Annotation one) {
        if (contains(one)) {
            return false;
        }
        known.computeIfAbsent(where(one, 0), key -> new ArrayList<>(1)).add(one);
        return true;
    }

    boolean contains(Annotation one) {
        for (int beside = -1; beside <= 1; beside++) {
            for (Annotation other : known.getOrDefault(where(one, beside), List.of())) {
                if (isSame(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Where where(Annotation one, int beside) {
        Keyframe first = one.keyframes().getFirst();
        long left =
                first.shape().bounds().map(box -> (long) Math.floor(box.x1())).orElse(0L);
        return new Where(
                one.labelId(), first.frame(), one.track(), first.shape().getClass(), left + beside);
    }

    private static boolean isSame(Annotation a, Annotation b) {
        if (a.keyframes().size() != b.keyframes().size()) {
            return false;
        }
        for (int i = 0; i < a.keyframes().size(); i++) {
            Keyframe one = a.keyframes().get(i);
            Keyframe other = b.keyframes().get(i);
            if (one.frame() != other.frame()
                    || one.outside() != other.outside()
                    || !isSame(one.shape(), other.shape())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Shape a, Shape b) {
        if (a.equals(b)) {
            return true;
        }
        boolean plain = (a instanceof BoxShape one && b instanceof BoxShape other && turned(one, other))
                || (a instanceof EllipseShape && b instanceof EllipseShape);
        return plain && isNear(a.bounds(), b.bounds());
    }

    private static boolean turned(BoxShape a, BoxShape b) {
        double turn = Math.abs(a.rotation() - b.rotation());
        return Math.min(turn, 360 - turn) < SAME_PLACE;
    }

    private static boolean isNear(Optional<Box> a, Optional<Box> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty();
        }
        Box one = a.get();
        Box other = b.get();
        return Math.abs(one.x1() - other.x1()) < SAME_PLACE
                && Math.abs(one.y1() - other.y1()) < SAME_PLACE
                && Math.abs(one.x2() - other.x2()) < SAME_PLACE
                && Math.abs(one.y2() - other.y2()) < SAME_PLACE;
    }
}
