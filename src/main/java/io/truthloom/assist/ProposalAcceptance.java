package io.truthloom.assist;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.MediaAnnotations;
import io.truthloom.annotation.Origin;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.assist.Proposal.State;
import io.truthloom.media.MediaId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes annotations of proposals; {@link ProposalSettlement} then writes down that they were accepted. */
@Component
class ProposalAcceptance {
    private final ProposalRows rows;
    private final AnnotationService annotations;

    ProposalAcceptance(ProposalRows rows, AnnotationService annotations) {
        this.rows = rows;
        this.annotations = annotations;
    }

    long accept(MediaId media, int from, int to, double minScore, UUID changeSetId) {
        MediaAnnotations current = annotations.get(media);
        Set<Integer> deleted = current.framesIn(FrameState.DELETED);
        Set<Integer> reviewed = current.framesIn(FrameState.REVIEWED);
        List<Proposal> accepted = rows.between(media, from, to).stream()
                .filter(proposal -> proposal.state() == State.OPEN && proposal.score() >= minScore)
                .filter(proposal -> !deleted.contains(proposal.frame()))
                .toList();
        List<FrameMark> marks = accepted.stream()
                .map(Proposal::frame)
                .distinct()
                .filter(frame -> !reviewed.contains(frame))
                .map(frame -> new FrameMark(frame, FrameState.LABELLED))
                .toList();
        return annotations.apply(
                media,
                new ChangeSet(
                        changeSetId,
                        current.revision(),
                        Origin.HUMAN,
                        from == to ? "accept-frame" : "accept-range",
                        accepted.stream().map(p -> annotation(p, changeSetId)).toList(),
                        List.of(),
                        List.of(),
                        marks));
    }

    private static Annotation annotation(Proposal proposal, UUID changeSetId) {
        byte[] name = (changeSetId + " " + proposal.id()).getBytes(StandardCharsets.UTF_8);
        Keyframe keyframe =
                new Keyframe(proposal.frame(), BoxShape.of(proposal.box()), false, false, KeyframeSource.ACCEPTED);
        return new Annotation(
                new AnnotationId(UUID.nameUUIDFromBytes(name)),
                proposal.labelId(),
                false,
                List.of(keyframe),
                proposal.id(),
                0);
    }
}
