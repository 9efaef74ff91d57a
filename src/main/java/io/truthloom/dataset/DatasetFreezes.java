package io.truthloom.dataset;

import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import org.springframework.stereotype.Service;

/** Freezes in the background. */
@Service
public class DatasetFreezes {
    private final JobService jobs;
    private final ProjectAccess access;
    private final CurrentUser user;

    DatasetFreezes(JobService jobs, ProjectAccess access, CurrentUser user) {
        this.jobs = jobs;
        this.access = access;
        this.user = user;
    }

    /** Starts the job that freezes; wants the right to edit. Its result holds the {@code versionId}. */
    public JobId start(ProjectId project, SplitPolicy policy) {
        access.requireEdit(project);
        return jobs.submit(new NewJob(
                FreezeJob.KIND,
                "Freeze a dataset version",
                project.value(),
                user.id().value(),
                new FreezeJob.Parameters(project, policy)));
    }
}
