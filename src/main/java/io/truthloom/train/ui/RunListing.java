package io.truthloom.train.ui;

import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobService;
import io.truthloom.project.Project;
import io.truthloom.train.RunService;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                .flatMap(project -> ofProject(project).stream())
                .sorted(Comparator.comparing((RunRow row) -> row.run().createdAt())
                        .reversed())
                .toList();
    }

    private List<RunRow> ofProject(Project project) {
        Map<DatasetVersionId, DatasetVersion> versions = new HashMap<>();
        List<RunRow> rows = runs.list(project.id()).stream()
                .map(run -> new RunRow(
                        project,
                        run,
                        jobs.get(run.jobId()),
                        versions.computeIfAbsent(run.datasetVersionId(), datasets::get),
                        false))
                .toList();
        return marked(rows);
    }

    private static List<RunRow> marked(List<RunRow> rows) {
        Map<String, RunRow> best = rows.stream()
                .filter(row -> !row.run().experiment().isEmpty() && row.best() >= 0)
                .collect(Collectors.toMap(
                        row -> row.run().experiment(),
                        Function.identity(),
                        (one, other) -> one.best() >= other.best() ? one : other));
        return rows.stream()
                .map(row -> Objects.equals(best.get(row.run().experiment()), row) ? row.marked() : row)
                .toList();
    }
}
