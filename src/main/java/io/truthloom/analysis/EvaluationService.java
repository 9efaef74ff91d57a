package io.truthloom.analysis;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.Split;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.jobs.NewJob;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluations of models on frozen versions; checks membership. */
@Service
public class EvaluationService {
    private final EvaluationRows rows;
    private final ModelService models;
    private final DatasetService datasets;
    private final JobService jobs;
    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    EvaluationService(
            EvaluationRows rows,
            ModelService models,
            DatasetService datasets,
            JobService jobs,
            ProjectAccess access,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.models = models;
        this.datasets = datasets;
        this.jobs = jobs;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Starts the job. What is done or under way already is given back; what failed or was cancelled starts again. Wants the
     * right to edit the project.
     *
     * @throws InvalidInputException model and version are of different projects or have no class in common, or the
     *     version has no frames of that split
     */
    @Transactional
    public EvaluationId start(ModelId modelId, DatasetVersionId versionId, Split split) {
        Model model = models.get(modelId);
        access.requireEdit(model.projectId());
        DatasetVersion version = datasets.get(versionId);
        List<EvaluatedClass> classes = SharedClasses.of(model, version).classes();
        check(model, version, split, classes);
        rows.lock(modelId);
        Optional<ModelEvaluation> before = rows.find(modelId, versionId, split);
        if (before.isPresent()) {
            again(before.get(), model, version);
            return before.get().id();
        }
        var id = new EvaluationId(UUID.randomUUID());
        JobId job = submit(id, model, version, split);
        rows.insert(
                new ModelEvaluation(
                        id, model.projectId(), modelId, versionId, split, job, classes, null, clock.instant()),
                currentUser.id());
        return id;
    }

    private void check(Model model, DatasetVersion version, Split split, List<EvaluatedClass> classes) {
        if (!version.projectId().equals(model.projectId())) {
            throw new InvalidInputException(
                    model.name(), "The dataset version is of another project. Choose one of the model's own project.");
        }
        if (classes.isEmpty()) {
            throw new InvalidInputException(
                    model.name(),
                    "Version %d has none of its classes. Choose a version that was labelled with them."
                            .formatted(version.number()));
        }
        if (datasets.frameCount(version.id(), split) == 0) {
            throw new InvalidInputException(
                    "Version " + version.number(),
                    "It has no %s frames. Choose another part of it, or freeze a version that has some."
                            .formatted(split.name().toLowerCase(Locale.ROOT)));
        }
    }

    private void again(ModelEvaluation before, Model model, DatasetVersion version) {
        if (before.summary() == null && state(before).map(JobState::isFinished).orElse(true)) {
            rows.setJob(before.id(), submit(before.id(), model, version, before.split()));
        }
    }

    private JobId submit(EvaluationId id, Model model, DatasetVersion version, Split split) {
        String title = "Evaluate %s on version %d, %s"
                .formatted(model.name(), version.number(), split.name().toLowerCase(Locale.ROOT));
        return jobs.submit(new NewJob(
                EvaluateJob.KIND,
                title,
                model.projectId().value(),
                currentUser.id().value(),
                new EvaluateJob.Parameters(id)));
    }

    /** Of its job; empty where that stayed on another server. */
    public Optional<JobState> state(ModelEvaluation evaluation) {
        try {
            return Optional.of(jobs.get(evaluation.jobId()).state());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    public ModelEvaluation get(EvaluationId id) {
        ModelEvaluation one = rows.find(id).orElseThrow(() -> new NotFoundException("The evaluation"));
        access.requireView(one.projectId());
        return one;
    }

    /** Newest first. */
    public List<ModelEvaluation> list(ProjectId project) {
        access.requireView(project);
        return rows.ofProject(project);
    }

    /** With its predictions. Wants the right to manage the project. */
    @Transactional
    public void delete(EvaluationId id) {
        ModelEvaluation one = get(id);
        access.requireManage(one.projectId());
        if (state(one).filter(state -> !state.isFinished()).isPresent()) {
            jobs.cancel(one.jobId());
        }
        rows.delete(id);
    }
}
