package io.truthloom.sample;

import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The project to try everything on: a generated clip with some frames labelled (decision 0010). */
@Service
public class SampleService {
    /** Of the job that fills the project; where one succeeded, the project is the sample. */
    public static final String JOB_KIND = "sample";

    private static final List<LabelData> LABELS = List.of(
            new LabelData(null, "car", "#e6194b", "1"),
            new LabelData(null, "person", "#3cb44b", "2"),
            new LabelData(null, "ball", "#f58231", "3"));

    /** @param job makes, imports and labels the clip */
    public record Sample(ProjectId project, JobId job) {}

    private final ProjectService projects;
    private final JobService jobs;
    private final CurrentUser user;

    SampleService(ProjectService projects, JobService jobs, CurrentUser user) {
        this.projects = projects;
        this.jobs = jobs;
        this.user = user;
    }

    /** Makes the project at once for the current user and fills it by a job. */
    @Transactional
    public ProjectId create() {
        return start().project();
    }

    /** As {@link #create()}, for who wants to wait for the clip. */
    @Transactional
    public Sample start() {
        ProjectId project = projects.create("Sample: street", LABELS);
        UUID owner = user.id().value();
        JobId job = jobs.submit(new NewJob(
                JOB_KIND, "Make the sample clip", project.value(), owner, new SampleJob.Parameters(project.value())));
        return new Sample(project, job);
    }
}
