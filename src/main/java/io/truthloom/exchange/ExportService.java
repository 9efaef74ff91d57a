package io.truthloom.exchange;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.jobs.NewJob;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Exports are jobs that leave one zip; checks membership. */
@Service
public class ExportService {
    static final String KIND = "export";

    /** A finished export; {@code fileName} is fit for any file system. */
    public record ExportFile(Path path, String fileName) {}

    private final ProjectService projects;
    private final LabelledFrames labelled;
    private final JobService jobs;
    private final CurrentUser user;
    private final TruthloomHome home;
    private final JsonMapper json;

    ExportService(
            ProjectService projects,
            LabelledFrames labelled,
            JobService jobs,
            CurrentUser user,
            TruthloomHome home,
            JsonMapper json) {
        this.projects = projects;
        this.labelled = labelled;
        this.jobs = jobs;
        this.user = user;
        this.home = home;
        this.json = json;
    }

    /** @throws InvalidInputException no frame is marked as labelled */
    public JobId start(ProjectId id, ExportFormat format, boolean withImages) {
        Project project = projects.get(id);
        if (labelled.count(id) == 0) {
            throw new InvalidInputException(
                    project.name(),
                    "There is nothing to export: no frame is marked as labelled. Mark the frames whose objects are all"
                            + " drawn.");
        }
        return jobs.submit(new NewJob(
                KIND,
                "Export %s as %s".formatted(project.name(), format),
                id.value(),
                user.id().value(),
                new ExportRequest(id, format, withImages)));
    }

    /** @throws NotFoundException not finished, removed, or not an export */
    public Path file(JobId job) {
        return download(job).path();
    }

    /** @throws NotFoundException not finished, removed, or not an export */
    public ExportFile download(JobId id) {
        Job job = jobs.get(id);
        Path file = file(home, id);
        if (!job.kind().equals(KIND) || job.state() != JobState.SUCCEEDED || !Files.isRegularFile(file)) {
            throw new NotFoundException("The file of this export");
        }
        ExportResult result = json.treeToValue(job.result(), ExportResult.class);
        return new ExportFile(file, result.fileName());
    }

    static Path file(TruthloomHome home, JobId job) {
        return home.exports().resolve(job + ".zip");
    }
}
