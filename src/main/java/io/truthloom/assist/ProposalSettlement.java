package io.truthloom.assist;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.AppliedChangeSet;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.assist.Proposal.State;
import io.truthloom.common.Box;
import io.truthloom.media.MediaId;
import io.truthloom.security.UserId;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down what became of proposals, inside the transaction of the change set that decides it. An annotation made from
 * a proposal makes it ACCEPTED or, when it lies elsewhere or has another label, CORRECTED, and so does each later change
 * of that annotation. Taking the gesture back makes the proposal OPEN again; deleting the annotation in any other way
 * says that there is nothing, so REJECTED; bringing it back (undo of the delete) settles it anew.
 */
@Component
class ProposalSettlement {
    private static final double SAME_PLACE_PIXELS = 0.01;

    private final ProposalRows rows;
    private final Clock clock;

    ProposalSettlement(ProposalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void settle(AppliedChangeSet applied) {
        ChangeSet changes = applied.changeSet();
        for (Annotation created : changes.created()) {
            UUID proposal = created.proposalId();
            if (proposal != null) {
                rows.find(applied.media(), proposal)
                        .filter(found -> mayTake(found, created))
                        .ifPresent(found -> take(found, created, applied.author()));
            }
        }
        settleUpdated(applied.media(), changes, applied.author());
        for (Proposal proposal : rows.of(applied.media(), changes.deleted())) {
            if (changes.gesture().equals("undo")) {
                rows.reopen(proposal.id());
            } else {
                AnnotationId was = new AnnotationId(java.util.Objects.requireNonNull(proposal.annotationId()));
                rows.decide(proposal.id(), State.REJECTED, was, applied.author(), clock.instant());
            }
        }
    }

    private void settleUpdated(MediaId media, ChangeSet changes, UserId author) {
        var updated = changes.updated().stream().collect(Collectors.toMap(a -> a.id().value(), Function.identity()));
        for (Proposal proposal :
                rows.of(media, changes.updated().stream().map(Annotation::id).toList())) {
            Stream.ofNullable(updated.get(proposal.annotationId()))
                    .forEach(annotation -> take(proposal, annotation, author));
        }
    }

    /** One annotation to a proposal: a copy of an accepted one is the person's own. */
    private static boolean mayTake(Proposal proposal, Annotation annotation) {
        UUID taken = proposal.annotationId();
        return taken == null
                || proposal.state() == State.REJECTED
                || taken.equals(annotation.id().value());
    }

    private void take(Proposal proposal, Annotation annotation, UserId by) {
        State state = asProposed(proposal, annotation) ? State.ACCEPTED : State.CORRECTED;
        boolean known = proposal.state() == state && annotation.id().value().equals(proposal.annotationId());
        if (!known) {
            rows.decide(proposal.id(), state, annotation.id(), by, clock.instant());
        }
    }

    private static boolean asProposed(Proposal proposal, Annotation annotation) {
        return annotation.labelId().equals(proposal.labelId())
                && Tracks.at(annotation, proposal.frame())
                        .filter(state -> !state.outside())
                        .filter(state -> state.shape() instanceof BoxShape box
                                && box.rotation() == 0
                                && samePlace(box.box(), proposal.box()))
                        .isPresent();
    }

    private static boolean samePlace(Box a, Box b) {
        return Math.abs(a.x1() - b.x1()) <= SAME_PLACE_PIXELS
                && Math.abs(a.y1() - b.y1()) <= SAME_PLACE_PIXELS
                && Math.abs(a.x2() - b.x2()) <= SAME_PLACE_PIXELS
                && Math.abs(a.y2() - b.y2()) <= SAME_PLACE_PIXELS;
    }
}
