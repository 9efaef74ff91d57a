package io.truthloom.exchange.importing;

import io.truthloom.annotation.BulkLabelling;
import io.truthloom.annotation.MediaAnnotations;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.project.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes one part of an import, with the note by which it can be taken back, in one transaction. */
@Component
class ImportWriting {
    private final BulkLabelling labelling;
    private final ImportRows rows;

    ImportWriting(BulkLabelling labelling, ImportRows rows) {
        this.labelling = labelling;
        this.rows = rows;
    }

    /** @return number of objects that were created */
    @Transactional
    public int write(
            ProjectId project,
            UUID importId,
            List<Converted> converted,
            BiFunction<Converted, MediaAnnotations, List<BulkLabelling.Plan>> planner) {
        Map<MediaId, Converted> byMedia =
                converted.stream().collect(Collectors.toMap(one -> one.media().id(), Function.identity()));
        int[] created = {0};
        List<Media> media = converted.stream().map(Converted::media).toList();
        List<BulkLabelling.Applied> applied = labelling.apply(project, media, (one, current) -> {
            Converted its = byMedia.get(one.id());
            List<BulkLabelling.Plan> plans = its == null ? List.of() : planner.apply(its, current);
            plans.forEach(plan -> created[0] += plan.created().size());
            return plans;
        });
        rows.note(importId, applied);
        return created[0];
    }
}
