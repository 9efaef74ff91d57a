package io.truthloom.project.ui;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.ui.EditorNavigation;
import io.truthloom.assist.AssistService;
import io.truthloom.assist.ProposalShares;
import io.truthloom.jobs.JobService;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.sample.SampleService;
import io.truthloom.train.RunService;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gathers what the project's pages tell from the features that know. */
@Lazy
@Component
class Overview {
    private static final int MEDIA_TO_SEARCH = 40;
    private static final int LARGE = 5_000;

    private final ProjectService projects;
    private final ProjectAccess access;
    private final MediaService media;
    private final AnnotationService annotations;
    private final ModelService models;
    private final RunService runs;
    private final JobService jobs;
    private final AssistService assist;

    Overview(
            ProjectService projects,
            ProjectAccess access,
            MediaService media,
            AnnotationService annotations,
            ModelService models,
            RunService runs,
            JobService jobs,
            AssistService assist) {
        this.projects = projects;
        this.access = access;
        this.media = media;
        this.annotations = annotations;
        this.models = models;
        this.runs = runs;
        this.jobs = jobs;
        this.assist = assist;
    }

    /** Steps of the sample's path that are done; empty where the project is no sample, or its clip is still made. */
    Optional<Set<SampleStep>> samplePath(ProjectFacts facts) {
        ProjectId id = facts.project().id();
        Set<String> kinds = jobs.succeededKinds(id.value());
        if (!kinds.contains(SampleService.JOB_KIND)) {
            return Optional.empty();
        }
        Set<SampleStep> done = EnumSet.noneOf(SampleStep.class);
        for (SampleStep step : SampleStep.values()) {
            step.jobKind().filter(kinds::contains).ifPresent(kind -> done.add(step));
        }
        if (facts.progress().humanActions() > 0) {
            done.add(SampleStep.LABEL);
        }
        if (models.list(id).stream().anyMatch(model -> tookProposals(model.id()))) {
            done.add(SampleStep.ACCEPT);
        }
        return Optional.of(done);
    }

    private boolean tookProposals(ModelId model) {
        ProposalShares shares = assist.shares(model);
        return shares.accepted() + shares.corrected() > 0;
    }

    /** Has so many media that counting all of it takes longer than a page may. */
    boolean isLarge(ProjectId id) {
        return !media.list(id, LARGE, 1).isEmpty();
    }

    ProjectFacts facts(ProjectId id) {
        return new ProjectFacts(
                projects.get(id),
                media.count(id),
                annotations.progress(id),
                assist.framesWithOpenProposals(id),
                runs.list(id).stream()
                        .filter(run -> !jobs.get(run.jobId()).state().isFinished())
                        .findFirst(),
                models.list(id).stream().findFirst(),
                access.canEdit(id),
                access.canManage(id));
    }

    /** The editor's address of the frame with the most open proposals. */
    Optional<String> whereToReview(ProjectId id) {
        return assist.mostOpen(id).map(open -> EditorNavigation.editor(id, open.media(), open.frame()));
    }

    /** The editor's address where a person should label next: the middle of the longest stretch without labels. */
    Optional<String> whereToLabel(ProjectId id) {
        List<Media> some = media.list(id, 0, MEDIA_TO_SEARCH);
        for (Media candidate : some) {
            List<Integer> marked = annotations.get(candidate.id()).frames().stream()
                    .map(FrameMark::frame)
                    .toList();
            if (marked.size() < candidate.frameCount()) {
                int frame = LongestGap.middle(candidate.frameCount(), marked);
                return Optional.of(EditorNavigation.editor(id, candidate.id(), frame));
            }
        }
        return some.stream().findFirst().map(first -> EditorNavigation.editor(id, first.id()));
    }
}
