package io.truthloom.exchange.importing;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.BulkLabelling;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.MediaAnnotations;
import io.truthloom.annotation.Origin;
import io.truthloom.media.MediaId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Decides what becomes of one media's labels in one part of an import.
 */
final class Planning {
    private static final int OBJECTS_PER_CHANGE = 10_000;

    private final ImportPlan plan;
    private final UUID importId;
    private final String part;
    private final Set<MediaId> replaced;
    private final Findings findings;

    /** @param replaced media that earlier parts of the import wrote to */
    Planning(ImportPlan plan, UUID importId, String part, Set<MediaId> replaced, Findings findings) {
        this.plan = plan;
        this.importId = importId;
        this.part = part;
        this.replaced = replaced;
        this.findings = findings;
    }

    List<BulkLabelling.Plan> plans(Converted converted, MediaAnnotations current) {
        List<Annotation> objects = converted.objects();
        List<AnnotationId> deleted = List.of();
        boolean first = !replaced.contains(converted.media().id());
        boolean labelled = !current.annotations().isEmpty();
        switch (plan.chosenMode()) {
            case REPLACE ->
                deleted = first
                        ? current.annotations().stream().map(Annotation::id).toList()
                        : List.of();
            case SKIP -> {
                if (labelled && first) {
                    findings.add(
                            "Pictures and videos that have labels already skipped",
                            converted.media().name());
                    return List.of();
                }
            }
            case MERGE -> objects = withoutKnown(objects, current);
        }
        List<FrameMark> marks = plan.markLabelled() ? marks(converted, current) : List.of();
        return split(converted, objects, deleted, marks);
    }

    private static List<Annotation> withoutKnown(List<Annotation> objects, MediaAnnotations current) {
        var same = new SameObjects();
        current.annotations().forEach(same::add);
        return objects.stream().filter(one -> !same.contains(one)).toList();
    }

    /** A frame that was reviewed or deleted stays so. */
    private static List<FrameMark> marks(Converted converted, MediaAnnotations current) {
        Map<Integer, FrameState> now = new HashMap<>();
        current.frames().forEach(mark -> {
            if (mark.state() != null) {
                now.put(mark.frame(), mark.state());
            }
        });
        List<FrameMark> marks = new ArrayList<>();
        converted.marks().forEach((frame, state) -> {
            FrameState before = now.get(frame);
            if (before == null || (before == FrameState.LABELLED && state == FrameState.REVIEWED)) {
                marks.add(new FrameMark(frame, state));
            }
        });
        return marks;
    }

    /** One change set, or several of so many objects that each can be kept and undone. */
    private List<BulkLabelling.Plan> split(
            Converted converted, List<Annotation> objects, List<AnnotationId> deleted, List<FrameMark> marks) {
        List<BulkLabelling.Plan> plans = new ArrayList<>();
        if (objects.isEmpty() && deleted.isEmpty() && marks.isEmpty()) {
            return plans;
        }
        int from = 0;
        do {
            int to = Math.min(objects.size(), from + OBJECTS_PER_CHANGE);
            UUID id = UUID.nameUUIDFromBytes("%s/%s/%s/%d"
                    .formatted(importId, part, converted.media().id(), plans.size())
                    .getBytes(StandardCharsets.UTF_8));
            plans.add(new BulkLabelling.Plan(
                    id,
                    Origin.IMPORT,
                    "import",
                    objects.subList(from, to),
                    from == 0 ? deleted : List.of(),
                    from == 0 ? marks : List.of()));
            from = to;
        } while (from < objects.size());
        return plans;
    }
}
