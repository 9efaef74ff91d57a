package io.truthloom.assist;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.MediaAnnotations;
import io.truthloom.annotation.MediaEvents;
import io.truthloom.common.RgbImage;
import io.truthloom.jobs.FramePace;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.learn.Detector;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.project.ProjectService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Runs a model over frames. What it finds is there for everybody batch by batch; cancelling keeps it. After the process
 * died it starts over, which ends in the same proposals.
 */
@Component
class ProposeJob implements JobHandler {
    static final String KIND = "propose";
    private static final int BATCH = 16;

    /** Result of the job. */
    record Proposed(int frames, int proposals) {}

    /** The event "proposals": there are new ones on these frames, inclusive. */
    record Range(int from, int to) {}

    private final MediaService media;
    private final ProjectService projects;
    private final ModelService models;
    private final FrameStore frames;
    private final AnnotationService annotations;
    private final ProposalStore store;
    private final MediaEvents events;

    ProposeJob(
            MediaService media,
            ProjectService projects,
            ModelService models,
            FrameStore frames,
            AnnotationService annotations,
            ProposalStore store,
            MediaEvents events) {
        this.media = media;
        this.projects = projects;
        this.models = models;
        this.frames = frames;
        this.annotations = annotations;
        this.store = store;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        ProposeParameters wish = context.parameters(ProposeParameters.class);
        Media target = media.get(new MediaId(wish.mediaId()));
        Model model = models.get(new ModelId(wish.modelId()));
        ClassMapping classes =
                ClassMapping.of(model, projects.get(target.projectId()).labels());
        classes.warning().ifPresent(context::log);
        Detector detector = models.detector(model.id());
        RgbImage background = detector.usesBackground() ? frames.background(target.id()) : null;
        double minScore = wish.minScore() == null ? detector.suggestedThreshold() : wish.minScore();
        FrameProposer proposer =
                new FrameProposer(detector, background, target.width(), target.height(), minScore, classes);
        FramePace pace = new FramePace(context, wish.to() - wish.from() + 1L);
        int found = 0;
        for (int from = wish.from(); from <= wish.to(); from += BATCH) {
            int to = Math.min(wish.to(), from + BATCH - 1);
            MediaAnnotations current = annotations.get(target.id());
            KnownObjects known = new KnownObjects(current.annotations());
            Set<Integer> deleted = current.framesIn(FrameState.DELETED);
            List<NewProposal> batch = new ArrayList<>();
            for (int frame = from; frame <= to; frame++) {
                context.checkCancelled();
                if (!deleted.contains(frame)) {
                    batch.addAll(proposer.propose(frames.read(target.id(), frame), frame, known));
                }
                pace.at(frame - wish.from() + 1L);
            }
            found += store.replaceOpen(target.id(), model.id(), context.id(), from, to, batch);
            events.publish(target.id(), "proposals", new Range(from, to));
        }
        context.result(new Proposed(wish.to() - wish.from() + 1, found));
    }
}
