package io.truthloom.assist.web;

import io.truthloom.annotation.AnnotationId;
import io.truthloom.assist.AssistService;
import io.truthloom.assist.Proposal;
import io.truthloom.common.Box;
import io.truthloom.jobs.JobId;
import io.truthloom.media.MediaId;
import io.truthloom.model.ModelId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/media/{mediaId}")
class AssistController {
    private static final double DEFAULT_IOU = 0.9;

    private final AssistService assist;

    AssistController(AssistService assist) {
        this.assist = assist;
    }

    record Propose(UUID modelId, int from, int to, @Nullable Double minScore) {}

    record Propagate(
            UUID annotationId,
            int seedFrame,
            int targetFrame,
            @Nullable Double iou,
            @Nullable UUID modelId) {}

    record Accept(int from, int to, @Nullable Double minScore, UUID changeSetId) {}

    record Ids(List<UUID> ids) {}

    record Started(UUID jobId) {
        static Started of(JobId job) {
            return new Started(job.value());
        }
    }

    record Revision(long revision) {}

    record ProposalView(
            UUID id,
            int frame,
            UUID labelId,
            UUID modelId,
            double score,
            Box box,
            Proposal.State state,
            @Nullable UUID annotationId) {
        static ProposalView of(Proposal proposal) {
            return new ProposalView(
                    proposal.id(),
                    proposal.frame(),
                    proposal.labelId().value(),
                    proposal.modelId().value(),
                    proposal.score(),
                    proposal.box(),
                    proposal.state(),
                    proposal.annotationId());
        }
    }

    @PostMapping("/propose")
    Started propose(@PathVariable UUID mediaId, @RequestBody Propose wish) {
        return Started.of(assist.propose(
                new MediaId(mediaId), new ModelId(wish.modelId()), wish.from(), wish.to(), wish.minScore()));
    }

    @GetMapping("/proposals")
    List<ProposalView> proposals(@PathVariable UUID mediaId, @RequestParam int from, @RequestParam int to) {
        return assist.proposals(new MediaId(mediaId), from, to).stream()
                .map(ProposalView::of)
                .toList();
    }

    @PostMapping("/proposals/accept")
    Revision accept(@PathVariable UUID mediaId, @RequestBody Accept wish) {
        double minScore = wish.minScore() == null ? 0 : wish.minScore();
        return new Revision(assist.accept(new MediaId(mediaId), wish.from(), wish.to(), minScore, wish.changeSetId()));
    }

    @PostMapping("/proposals/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable UUID mediaId, @RequestBody Ids wish) {
        assist.reject(new MediaId(mediaId), wish.ids());
    }

    @PostMapping("/proposals/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable UUID mediaId, @RequestBody Ids wish) {
        assist.reopen(new MediaId(mediaId), wish.ids());
    }

    @PostMapping("/propagate")
    Started propagate(@PathVariable UUID mediaId, @RequestBody Propagate wish) {
        double iou = wish.iou() == null ? DEFAULT_IOU : wish.iou();
        ModelId model = wish.modelId() == null ? null : new ModelId(wish.modelId());
        return Started.of(assist.propagate(
                new MediaId(mediaId),
                new AnnotationId(wish.annotationId()),
                wish.seedFrame(),
                wish.targetFrame(),
                iou,
                model));
    }
}
