package io.truthloom.assist;

import io.truthloom.jobs.JobId;
import io.truthloom.media.MediaId;
import io.truthloom.model.ModelId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a model sees, a batch of frames at a time. */
@Component
class ProposalStore {
    /** From that IoU on, a decided proposal of the class answers for the new one: nobody is asked twice. */
    private static final double SAME_PLACE = 0.7;

    private final ProposalRows rows;
    private final Clock clock;

    ProposalStore(ProposalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * In one transaction: takes away the OPEN proposals of the frames {@code from..to} and puts the new ones there, those
     * left out whose place was decided before.
     *
     * @return how many were put there
     */
    @Transactional
    public int replaceOpen(MediaId media, ModelId model, JobId job, int from, int to, List<NewProposal> proposals) {
        rows.deleteOpen(media, from, to);
        List<Proposal> decided = rows.between(media, from, to);
        List<NewProposal> fresh = proposals.stream()
                .filter(proposal -> decided.stream().noneMatch(old -> answers(old, proposal)))
                .toList();
        rows.insert(media, model, job, fresh, clock.instant());
        return fresh.size();
    }

    private static boolean answers(Proposal decided, NewProposal proposal) {
        return decided.frame() == proposal.frame()
                && decided.labelId().equals(proposal.labelId())
                && decided.box().iou(proposal.box()) >= SAME_PLACE;
    }
}
