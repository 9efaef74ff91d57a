package io.truthloom.assist;

import io.truthloom.annotation.AnnotationId;
import io.truthloom.assist.Proposal.State;
import io.truthloom.common.InvalidInputException;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelKind;
import io.truthloom.model.ModelService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals and propagation; every method checks membership, changing ones the right to edit. */
@Service
public class AssistService {
    private final MediaService media;
    private final ModelService models;
    private final ProjectService projects;
    private final ProjectAccess access;
    private final CurrentUser user;
    private final JobService jobs;
    private final ProposalRows rows;
    private final ProposalAcceptance acceptance;
    private final PropagationRequest propagation;
    private final Clock clock;

    AssistService(
            MediaService media,
            ModelService models,
            ProjectService projects,
            ProjectAccess access,
            CurrentUser user,
            JobService jobs,
            ProposalRows rows,
            ProposalAcceptance acceptance,
            PropagationRequest propagation,
            Clock clock) {
        this.media = media;
        this.models = models;
        this.projects = projects;
        this.access = access;
        this.user = user;
        this.jobs = jobs;
        this.rows = rows;
        this.acceptance = acceptance;
        this.propagation = propagation;
        this.clock = clock;
    }

    /**
     * Starts a job that runs the model on frames {@code from..to} (inclusive). Replaces OPEN proposals there; never
     * touches what a person decided, never proposes on top of an existing annotation of the class (IoU >= 0.5),
     * nor on a deleted frame.
     *
     * @param minScore null: the model's suggested threshold
     * @throws InvalidInputException frames that don't exist, a model of another project, or one whose classes have all
     *     left the schema
     */
    @Transactional
    public JobId propose(MediaId mediaId, ModelId modelId, int from, int to, @Nullable Double minScore) {
        Media target = editable(mediaId);
        Ranges.check(target, from, to);
        if (minScore != null && !(minScore >= 0 && minScore <= 1)) {
            throw new InvalidInputException("Score", "It has to lie between 0 and 1.");
        }
        Model model = models.get(modelId);
        if (!model.projectId().equals(target.projectId())) {
            throw new InvalidInputException(model.name(), "It belongs to another project than " + target.name() + ".");
        }
        if (model.kind() != ModelKind.DETECTOR) {
            throw new InvalidInputException(
                    model.name(), "It says what a picture shows, not where. Pick a model that finds objects.");
        }
        ClassMapping.of(model, projects.get(target.projectId()).labels());
        return jobs.submit(new NewJob(
                ProposeJob.KIND,
                "Propose on %s, frames %d to %d, with %s".formatted(target.name(), from, to, model.name()),
                target.projectId().value(),
                user.id().value(),
                new ProposeParameters(mediaId.value(), modelId.value(), from, to, minScore)));
    }

    /** Of frames {@code from..to} inclusive, all states. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(MediaId mediaId, int from, int to) {
        access.requireView(media.get(mediaId).projectId());
        return rows.between(mediaId, from, to);
    }

    /** OPEN ones become REJECTED; others are left as they are. */
    @Transactional
    public void reject(MediaId mediaId, List<UUID> proposals) {
        editable(mediaId);
        for (UUID id : proposals) {
            rows.find(mediaId, id)
                    .filter(proposal -> proposal.state() == State.OPEN)
                    .ifPresent(proposal -> rows.decide(id, State.REJECTED, null, user.id(), clock.instant()));
        }
    }

    /** REJECTED ones become OPEN; others are left as they are. */
    @Transactional
    public void reopen(MediaId mediaId, List<UUID> proposals) {
        editable(mediaId);
        for (UUID id : proposals) {
            rows.find(mediaId, id)
                    .filter(proposal -> proposal.state() == State.REJECTED)
                    .ifPresent(proposal -> rows.reopen(id));
        }
    }

    /**
     * Accepts every OPEN proposal of the range with at least that score in one change set, and marks the frames that they
     * lie on as labelled. Those on deleted frames stay as they are.
     *
     * @param changeSetId the same one sent twice accepts once
     * @return the new revision; the present one where there was nothing to accept
     */
    @Transactional
    public long accept(MediaId mediaId, int from, int to, double minScore, UUID changeSetId) {
        Media target = editable(mediaId);
        Ranges.check(target, from, to);
        return acceptance.accept(mediaId, from, to, minScore, changeSetId);
    }

    /**
     * Starts a job that follows the object from {@code seedFrame} to {@code targetFrame} (before it: backward) and turns
     * it into a track with sparse keyframes: interpolation stays within {@code iou} of the dense path. Cancelled, it
     * changes nothing.
     *
     * @param iou 0.5 to 0.99
     * @param model null: the newest model that knows the label, or none
     * @throws InvalidInputException the object is not a box on the seed frame, a frame does not exist, or the model
     *     doesn't know the label
     */
    @Transactional
    public JobId propagate(
            MediaId mediaId,
            AnnotationId annotation,
            int seedFrame,
            int targetFrame,
            double iou,
            @Nullable ModelId model) {
        Media target = editable(mediaId);
        return jobs.submit(propagation.check(target, annotation, seedFrame, targetFrame, iou, model));
    }

    /** What became of the model's proposals. */
    @Transactional(readOnly = true)
    public ProposalShares shares(ModelId modelId) {
        models.get(modelId);
        return rows.shares(modelId);
    }

    /** Frames of the project with at least one OPEN proposal. */
    @Transactional(readOnly = true)
    public long framesWithOpenProposals(ProjectId project) {
        access.requireView(project);
        return rows.framesWithOpen(project);
    }

    /** The frame of the project with the most OPEN proposals; the earliest of such. */
    @Transactional(readOnly = true)
    public Optional<OpenFrame> mostOpen(ProjectId project) {
        access.requireView(project);
        return rows.mostOpen(project);
    }

    /** @param frame 0-based */
    public record OpenFrame(MediaId media, int frame) {}

    private Media editable(MediaId mediaId) {
        Media target = media.get(mediaId);
        access.requireEdit(target.projectId());
        return target;
    }
}
