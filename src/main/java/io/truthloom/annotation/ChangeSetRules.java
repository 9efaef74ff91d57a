package io.truthloom.annotation;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a change set has to be by itself, whatever is stored; finds every problem. */
final class ChangeSetRules {
    private static final int MAX_OBJECTS = 10_000;
    private static final int MAX_KEYFRAMES = 500_000;
    private static final int MAX_GESTURE = 40;

    private final Media media;
    private final PictureLimits picture;
    private final Map<LabelId, String> labels;
    private final List<Problem> problems = new ArrayList<>();

    private ChangeSetRules(Media media, List<Label> labels) {
        this.media = media;
        this.picture = new PictureLimits(media.width(), media.height());
        this.labels = labels.stream().collect(Collectors.toMap(Label::id, Label::name));
    }

    /**
     * The change set with its shapes cut to the picture.
     *
     * @throws InvalidInputException with all problems
     */
    static ChangeSet check(ChangeSet changes, Media media, List<Label> labels) {
        var rules = new ChangeSetRules(media, labels);
        rules.checkSize(changes);
        if (rules.problems.isEmpty()) {
            rules.checkContent(changes);
        }
        if (!rules.problems.isEmpty()) {
            throw new InvalidInputException(rules.problems);
        }
        return new ChangeSet(
                changes.id(),
                changes.baseRevision(),
                changes.origin(),
                changes.gesture(),
                changes.created().stream().map(rules.picture::clip).toList(),
                changes.updated().stream().map(rules.picture::clip).toList(),
                changes.deleted(),
                changes.frames());
    }

    private void checkSize(ChangeSet changes) {
        long objects = (long) changes.created().size()
                + changes.updated().size()
                + changes.deleted().size();
        long keyframes = keyframes(changes.created()) + keyframes(changes.updated());
        if (objects > MAX_OBJECTS
                || keyframes > MAX_KEYFRAMES
                || changes.frames().size() > media.frameCount()) {
            add(
                    "Change",
                    "It has %,d objects with %,d keyframes; at most %,d and %,d fit into one. Save it in parts."
                            .formatted(objects, keyframes, MAX_OBJECTS, MAX_KEYFRAMES));
        }
        if (changes.gesture().isBlank() || changes.gesture().length() > MAX_GESTURE) {
            add("Change", "Its gesture has to be a word of at most %d letters.".formatted(MAX_GESTURE));
        }
    }

    private static long keyframes(List<Annotation> annotations) {
        return annotations.stream().mapToLong(a -> a.keyframes().size()).sum();
    }

    private void checkContent(ChangeSet changes) {
        Set<AnnotationId> ids = new HashSet<>();
        changes.created().forEach(annotation -> check(annotation, ids));
        changes.updated().forEach(annotation -> check(annotation, ids));
        changes.deleted().forEach(id -> checkOnce(id, "Deleted object", ids));
        Set<Integer> frames = new HashSet<>();
        for (FrameMark mark : changes.frames()) {
            if (isOutOfRange(mark.frame())) {
                add("Frame " + mark.frame(), outOfRange());
            } else if (!frames.add(mark.frame())) {
                add("Frame " + mark.frame(), "It is marked twice in the same change.");
            }
        }
    }

    private void check(Annotation annotation, Set<AnnotationId> ids) {
        String subject = subject(annotation);
        checkOnce(annotation.id(), subject, ids);
        if (!labels.containsKey(annotation.labelId())) {
            add(subject, "Its label is not in the schema of this project (any more); choose another.");
        }
        List<String> found = KeyframeRules.problems(annotation, media.frameCount(), picture);
        found.forEach(message -> add(subject, message));
    }

    private void checkOnce(AnnotationId id, String subject, Set<AnnotationId> ids) {
        if (!ids.add(id)) {
            add(subject, "The object %s appears twice in the same change.".formatted(id));
        }
    }

    private boolean isOutOfRange(int frame) {
        return frame < 0 || frame >= media.frameCount();
    }

    private String outOfRange() {
        return "%s has frames 0 to %d only.".formatted(media.name(), media.frameCount() - 1);
    }

    private String subject(Annotation annotation) {
        String label = labels.getOrDefault(annotation.labelId(), "Object");
        return annotation.keyframes().isEmpty()
                ? label
                : "%s on frame %d"
                        .formatted(label, annotation.keyframes().getFirst().frame());
    }

    private void add(String subject, String message) {
        problems.add(new Problem(subject, message));
    }
}
