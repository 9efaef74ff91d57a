package io.truthloom.train;

import io.truthloom.common.NotFoundException;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultRunService implements RunService {
    private final RunTable runs;
    private final MetricTable metrics;
    private final DatasetService datasets;
    private final JobService jobs;
    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    DefaultRunService(
            RunTable runs,
            MetricTable metrics,
            DatasetService datasets,
            JobService jobs,
            ProjectAccess access,
            CurrentUser currentUser,
            Clock clock) {
        this.runs = runs;
        this.metrics = metrics;
        this.datasets = datasets;
        this.jobs = jobs;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional
    public RunId start(ProjectId project, TrainingSettings settings) {
        access.requireManage(project);
        SettingsRules.check(settings);
        DatasetVersionId version = datasets.freeze(project);
        RunId run = new RunId(UUID.randomUUID());
        UserId owner = currentUser.id();
        int number = runs.nextNumber(project);
        JobId job = jobs.submit(new NewJob(
                TrainJob.KIND, "Train run " + number, project.value(), owner.value(), new TrainParameters(run)));
        runs.insert(run, project, version, job, number, settings, owner, clock.instant());
        return run;
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
    @Transactional
    public void cancel(RunId id) {
        Run run = get(id);
        access.requireManage(run.projectId());
        jobs.cancel(run.jobId());
    }
}
