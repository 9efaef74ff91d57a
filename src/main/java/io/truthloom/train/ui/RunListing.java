package io.truthloom.train.ui;

import io.truthloom.dataset.DatasetService;
import io.truthloom.jobs.JobService;
import io.truthloom.project.Project;
import io.truthloom.train.RunService;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Runs of several projects, newest first. */
@Lazy
@Component
class RunListing {
    private final RunService runs;
    private final JobService jobs;
    private final DatasetService datasets;

    RunListing(RunService runs, JobService jobs, DatasetService datasets) {
        this.runs = runs;
        this.jobs = jobs;
        this.datasets = datasets;
    }

    List<RunRow> of(List<Project> projects) {
        return projects.stream()
                .flatMap(project -> runs.list(project.id()).stream()
                        .map(run ->
                                new RunRow(project, run, jobs.get(run.jobId()), datasets.get(run.datasetVersionId()))))
                .sorted(Comparator.comparing((RunRow row) -> row.run().createdAt())
                        .reversed())
                .toList();
    }
}
