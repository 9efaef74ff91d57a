package io.truthloom.annotation;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where a change set, right by itself, meets what is stored; used under the media's lock. */
final class Collisions {
    private final AnnotationRows annotations;
    private final ChangeSet changes;
    private final List<Annotation> previous;
    private final long head;

    /** @param previous the stored ones of the objects that are to be updated or deleted */
    Collisions(AnnotationRows annotations, ChangeSet changes, List<Annotation> previous, long head) {
        this.annotations = annotations;
        this.changes = changes;
        this.previous = previous;
        this.head = head;
    }

    /**
     * An object that is gone, or one that is there already, is somebody else's change when there was any since the base
     * (conflict), and a mistake of the sender otherwise (invalid).
     */
    void check(Supplier<MediaAnnotations> current) {
        if (changes.baseRevision() < 0 || changes.baseRevision() > head) {
            throw new InvalidInputException(
                    "Change",
                    "It is based on revision %d, but the newest is %d; load the labels again."
                            .formatted(changes.baseRevision(), head));
        }
        Set<AnnotationId> missing = new HashSet<>(changes.touched());
        previous.forEach(annotation -> missing.remove(annotation.id()));
        Set<AnnotationId> taken = new HashSet<>(annotations.existing(
                changes.created().stream().map(Annotation::id).toList()));
        boolean changedSince = previous.stream().anyMatch(a -> a.revision() > changes.baseRevision());
        boolean othersWrote = head > changes.baseRevision();
        if (changedSince || (othersWrote && !(missing.isEmpty() && taken.isEmpty()))) {
            throw new AnnotationConflictException(current.get());
        }
        List<Problem> problems = Stream.concat(
                        missing.stream()
                                .map(id -> new Problem("Object " + id, "It does not exist on this picture or video.")),
                        taken.stream().map(id -> new Problem("Object " + id, "An object with this id exists already.")))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
