package io.truthloom.annotation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person may undo and redo on one media, newest first. */
public record History(List<Entry> undo, List<Entry> redo) {
    /**
     * One edit. {@code before} and {@code after} are always those of the edit itself, wherever it lies now: undoing goes
     * from after to before, redoing from before to after. They are as the change that put it there stored them.
     *
     * @param id of the change set that was the edit, through any number of undos and redos
     * @param gesture of that change set, never "undo" or "redo"
     */
    public record Entry(UUID id, String gesture, List<ObjectChange> objects, List<FrameChange> frames) {}

    /** Null before: the edit made it; null after: the edit deleted it. */
    public record ObjectChange(
            AnnotationId id,
            @Nullable Annotation before,
            @Nullable Annotation after) {
        ObjectChange turned() {
            return new ObjectChange(id, after, before);
        }
    }

    /** Null where the frame has no mark. */
    public record FrameChange(
            int frame,
            @Nullable FrameState before,
            @Nullable FrameState after) {
        FrameChange turned() {
            return new FrameChange(frame, after, before);
        }
    }
}
