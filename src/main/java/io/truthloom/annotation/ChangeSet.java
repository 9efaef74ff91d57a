package io.truthloom.annotation;

import java.util.List;
import java.util.UUID;

/**
 * One finished gesture on one media. Applied whole or not at all; the same {@code id} sent twice is applied once.
 *
 * @param baseRevision the revision the author saw; an updated or deleted object that changed since is a conflict
 * @param gesture what made it, for the audit and the count of human actions: "draw", "move", "resize", "relabel",
 *     "delete", "track", "keyframe", "outside", "occluded", "accept", "accept-frame", "accept-range", "correct",
 *     "propagate", "accept-track", "mark", "undo", "redo", "import"
 */
public record ChangeSet(
        UUID id,
        long baseRevision,
        Origin origin,
        String gesture,
        List<Annotation> created,
        List<Annotation> updated,
        List<AnnotationId> deleted,
        List<FrameMark> frames) {}
