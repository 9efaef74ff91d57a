package io.truthloom.annotation;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.project.LabelId;
import java.util.List;
import java.util.UUID;

/** Change sets in a line. */
public final class Changes {
    private Changes() {}

    public static Annotation box(LabelId label, int frame, double x, double y, double side) {
        return object(label, false, List.of(keyframe(frame, x, y, side)));
    }

    public static Annotation track(LabelId label, Keyframe... keyframes) {
        return object(label, true, List.of(keyframes));
    }

    public static Keyframe keyframe(int frame, double x, double y, double side) {
        return new Keyframe(frame, new BoxShape(x, y, x + side, y + side, 0), false, false, KeyframeSource.HUMAN);
    }

    public static Keyframe outside(int frame, double x, double y, double side) {
        return new Keyframe(frame, new BoxShape(x, y, x + side, y + side, 0), true, false, KeyframeSource.HUMAN);
    }

    public static Annotation object(LabelId label, boolean track, List<Keyframe> keyframes) {
        return new Annotation(new AnnotationId(UUID.randomUUID()), label, track, keyframes, null, 0);
    }

    public static Annotation with(Annotation annotation, Keyframe... keyframes) {
        return new Annotation(annotation.id(), annotation.labelId(), annotation.track(), List.of(keyframes), null, 0);
    }

    public static ChangeSet create(long base, Annotation... created) {
        return changes(base, "draw", List.of(created), List.of(), List.of(), List.of());
    }

    public static ChangeSet update(long base, Annotation... updated) {
        return changes(base, "move", List.of(), List.of(updated), List.of(), List.of());
    }

    public static ChangeSet delete(long base, AnnotationId... deleted) {
        return changes(base, "delete", List.of(), List.of(), List.of(deleted), List.of());
    }

    public static ChangeSet mark(long base, FrameMark... marks) {
        return changes(base, "mark", List.of(), List.of(), List.of(), List.of(marks));
    }

    public static ChangeSet changes(
            long base,
            String gesture,
            List<Annotation> created,
            List<Annotation> updated,
            List<AnnotationId> deleted,
            List<FrameMark> marks) {
        return new ChangeSet(UUID.randomUUID(), base, Origin.HUMAN, gesture, created, updated, deleted, marks);
    }
}
