package io.truthloom.train;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultRunService implements RunService {
    private final RunTable runs;
    private final MetricTable metrics;
    private final SampleTable samples;
    private final RunStarter starter;
    private final DatasetService datasets;
    private final JobService jobs;
    private final ProjectAccess access;

    DefaultRunService(
            RunTable runs,
            MetricTable metrics,
            SampleTable samples,
            RunStarter starter,
            DatasetService datasets,
            JobService jobs,
            ProjectAccess access) {
        this.runs = runs;
        this.metrics = metrics;
        this.samples = samples;
        this.starter = starter;
        this.datasets = datasets;
        this.jobs = jobs;
        this.access = access;
    }

    @Override
    public RunId start(ProjectId project, TrainingSettings settings) {
        access.requireManage(project);
        return starter.start(project, settings);
    }

    @Override
    public RunId start(DatasetVersionId version, TrainingSettings settings) {
        access.requireManage(datasets.get(version).projectId());
        return starter.start(version, settings);
    }

    @Override
    public List<RunId> sweep(ProjectId project, Sweep sweep) {
        access.requireManage(project);
        return starter.sweep(project, sweep);
    }

    @Override
    public List<RunId> sweep(DatasetVersionId version, Sweep sweep) {
        access.requireManage(datasets.get(version).projectId());
        return starter.sweep(version, sweep);
    }

    @Override
    @Transactional(readOnly = true)
    public Run get(RunId id) {
        Run run = runs.find(id).orElseThrow(() -> new NotFoundException("The run"));
        access.requireView(run.projectId());
        return run;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Run> list(ProjectId project) {
        access.requireView(project);
        return runs.ofProject(project);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RunMetric> metrics(RunId id, int afterIteration) {
        get(id);
        return metrics.after(id, afterIteration);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RunSample> samples(RunId id) {
        get(id);
        return samples.ofRun(id);
    }

    @Override
    @Transactional
    public void cancel(RunId id) {
        Run run = managed(id);
        runs.setPaused(id, false);
        jobs.cancel(run.jobId());
    }

    @Override
    @Transactional
    public void pause(RunId id) {
        Run run = managed(id);
        if (jobs.get(run.jobId()).state().isFinished()) {
            throw new InvalidInputException("Run " + run.number(), "It is not running, so there is nothing to pause.");
        }
        if (run.settings().classification() != null) {
            throw new InvalidInputException(
                    "Run " + run.number(),
                    "The training of a classifier can't be paused. Let it finish, or cancel it: what was computed of the"
                            + " pictures is kept for the next run.");
        }
        runs.setPaused(id, true);
        jobs.cancel(run.jobId());
    }

    @Override
    @Transactional
    public void resume(RunId id) {
        Run run = managed(id);
        JobState state = jobs.get(run.jobId()).state();
        if (!run.paused() || (state.isFinished() && !run.isPaused(state))) {
            throw new InvalidInputException("Run " + run.number(), "It is not paused.");
        }
        if (!state.isFinished()) {
            throw new InvalidInputException(
                    "Run " + run.number(), "It is still saving where it stands. Resume it in a moment.");
        }
        runs.setPaused(id, false);
        jobs.retry(run.jobId());
    }

    @Override
    @Transactional
    public void describe(RunId id, String note, List<String> tags) {
        managed(id);
        runs.describe(id, RunWords.note(note), RunWords.tags(tags));
    }

    private Run managed(RunId id) {
        Run run = get(id);
        access.requireManage(run.projectId());
        return run;
    }
}
