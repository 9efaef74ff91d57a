package io.truthloom.annotation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One finished gesture on one media. Applied whole or not at all; the same {@code id} sent twice is applied once.
 *
 * @param baseRevision the revision the author saw; an updated or deleted object that changed since is a conflict
 * @param gesture what made it, for the audit and the count of human actions: "draw", "move", "resize", "relabel",
 *     "delete", "track", "keyframe", "outside", "occluded", "accept", "accept-frame", "accept-range", "correct",
 *     "propagate", "accept-track", "mark", "undo", "redo", "import"; also what each tool and action of the editor calls its own,
 *     as "vertex", "brush", "split", "merge", "paste", "group", "attribute", "delete-frame"
 */
public record ChangeSet(
        UUID id,
        long baseRevision,
        Origin origin,
        String gesture,
        List<Annotation> created,
        List<Annotation> updated,
        List<AnnotationId> deleted,
        List<FrameMark> frames) {
    public ChangeSet {
        created = List.copyOf(created);
        updated = List.copyOf(updated);
        deleted = List.copyOf(deleted);
        frames = List.copyOf(frames);
    }

    /** As JSON brings it: a list that is missing is empty. */
    @JsonCreator
    static ChangeSet of(
            UUID id,
            long baseRevision,
            @Nullable Origin origin,
            String gesture,
            @Nullable List<Annotation> created,
            @Nullable List<Annotation> updated,
            @Nullable List<AnnotationId> deleted,
            @Nullable List<FrameMark> frames) {
        return new ChangeSet(
                id,
                baseRevision,
                origin == null ? Origin.HUMAN : origin,
                gesture,
                orEmpty(created),
                orEmpty(updated),
                orEmpty(deleted),
                orEmpty(frames));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public boolean isEmpty() {
        return created.isEmpty() && updated.isEmpty() && deleted.isEmpty() && frames.isEmpty();
    }

    /** Objects that have to exist for this to make sense. */
    List<AnnotationId> touched() {
        return Stream.concat(updated.stream().map(Annotation::id), deleted.stream())
                .toList();
    }

    /** With its objects as they are stored at that revision. */
    ChangeSet withRevision(long revision) {
        return new ChangeSet(
                id,
                baseRevision,
                origin,
                gesture,
                created.stream().map(a -> a.withRevision(revision)).toList(),
                updated.stream().map(a -> a.withRevision(revision)).toList(),
                deleted,
                frames);
    }
}
