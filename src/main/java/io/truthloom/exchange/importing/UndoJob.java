package io.truthloom.exchange.importing;

import io.truthloom.annotation.BulkLabelling;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes an import back; what people changed since stays. Media and labels that came with it stay too. */
@Component
class UndoJob implements JobHandler {
    static final String KIND = "label-import-undo";
    private static final int MEDIA_AT_ONCE = 256;

    /** The job's parameters. */
    record Wanted(ProjectId project, UUID importId) {}

    /** The job's result. @param kept objects that were changed since */
    record Undone(int media, int kept) {}

    private final ImportRows rows;
    private final MediaService media;
    private final BulkLabelling labelling;

    UndoJob(ImportRows rows, MediaService media, BulkLabelling labelling) {
        this.rows = rows;
        this.media = media;
        this.labelling = labelling;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        var wanted = context.parameters(Wanted.class);
        Map<MediaId, List<UUID>> changes = new LinkedHashMap<>();
        rows.changes(wanted.importId())
                .forEach(one -> changes.computeIfAbsent(one.media(), key -> new ArrayList<>())
                        .add(one.changeSet()));
        List<MediaId> all = List.copyOf(changes.keySet());
        int kept = 0;
        for (int from = 0; from < all.size(); from += MEDIA_AT_ONCE) {
            context.checkCancelled();
            List<MediaId> part = all.subList(from, Math.min(all.size(), from + MEDIA_AT_ONCE));
            List<Media> its = media.find(wanted.project(), part);
            List<UUID> sets = part.stream()
                    .flatMap(one -> changes.getOrDefault(one, List.of()).stream())
                    .toList();
            kept += labelling.revert(wanted.project(), its, sets, "undo-import");
            context.progress(
                    from + part.size(),
                    all.size(),
                    "%,d of %,d pictures and videos".formatted(from + part.size(), all.size()));
        }
        rows.undone(wanted.importId());
        context.result(new Undone(all.size(), kept));
    }
}
