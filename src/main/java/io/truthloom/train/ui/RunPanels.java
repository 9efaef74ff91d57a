package io.truthloom.train.ui;

import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobService;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.shell.JobBell;
import io.truthloom.train.Run;
import io.truthloom.train.RunService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes the panel of a run with all that it asks. */
@Lazy
@Component
class RunPanels {
    final RunService runs;
    private final JobService jobs;
    private final JobBell bell;
    private final DatasetService datasets;
    private final ProjectAccess access;
    private final MediaService media;

    RunPanels(
            RunService runs,
            JobService jobs,
            JobBell bell,
            DatasetService datasets,
            ProjectAccess access,
            MediaService media) {
        this.runs = runs;
        this.jobs = jobs;
        this.bell = bell;
        this.datasets = datasets;
        this.access = access;
        this.media = media;
    }

    RunPanel panel(Run run) {
        DatasetVersion version = datasets.get(run.datasetVersionId());
        var panel = new RunPanel(
                this,
                run,
                version,
                new SampleRow(media, run.projectId(), version.labels()),
                access.canManage(run.projectId()));
        panel.refresh(job(run));
        bell.watch(panel, job -> job.id().equals(run.jobId()), panel::refresh);
        return panel;
    }

    Job job(Run run) {
        return jobs.get(run.jobId());
    }

    void retry(Run run) {
        jobs.retry(run.jobId());
    }
}
