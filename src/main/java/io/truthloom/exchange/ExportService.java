package io.truthloom.exchange;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.jobs.NewJob;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Exports are jobs that leave one zip; checks membership. */
@Service
public class ExportService {
    static final String KIND = "export";

    /** Of the jobs that leave a project's archive, which only those who manage the project may take away. */
    public static final String ARCHIVE_KIND = "archive";

    /** A finished export; {@code fileName} is fit for any file system. */
    public record ExportFile(Path path, String fileName) {}

    private final ProjectService projects;
    private final ExportContent content;
    private final Formats formats;
    private final JobService jobs;
    private final CurrentUser user;
    private final TruthloomHome home;
    private final ProjectAccess access;

    ExportService(
            ProjectService projects,
            ExportContent content,
            Formats formats,
            JobService jobs,
            CurrentUser user,
            TruthloomHome home,
            ProjectAccess access) {
        this.projects = projects;
        this.content = content;
        this.formats = formats;
        this.jobs = jobs;
        this.user = user;
        this.home = home;
        this.access = access;
    }

    /** That labels can be written in, by title. */
    public List<WritableFormat> formats() {
        return formats.writable();
    }

    /** @throws InvalidInputException no such format or option, or no frame is marked as labelled */
    public JobId start(ExportRequest request) {
        Project project = projects.get(request.project());
        WritableFormat format = formats.writable(request.format());
        new Options(format.info(), request.options());
        if (content.count(request) == 0) {
            throw new InvalidInputException(
                    project.name(),
                    "There is nothing to export: no frame is marked as labelled. Mark the frames whose objects are all"
                            + " drawn.");
        }
        return jobs.submit(new NewJob(
                KIND,
                "Export %s as %s".formatted(project.name(), format.info().title()),
                project.id().value(),
                user.id().value(),
                request));
    }

    /** @throws NotFoundException not finished, removed, or not an export */
    public Path file(JobId job) {
        return download(job).path();
    }

    /** @throws NotFoundException not finished, removed, or not an export */
    public ExportFile download(JobId id) {
        Job job = jobs.get(id);
        Path file = file(home, id);
        if (!isExport(job) || job.state() != JobState.SUCCEEDED || !Files.isRegularFile(file)) {
            throw new NotFoundException("The file of this export");
        }
        JsonNode result = Objects.requireNonNull(job.result());
        return new ExportFile(file, result.path("fileName").asString());
    }

    private boolean isExport(Job job) {
        UUID project = job.projectId();
        boolean archive =
                job.kind().equals(ARCHIVE_KIND) && project != null && access.canManage(new ProjectId(project));
        return archive || job.kind().equals(KIND);
    }

    /** Where the zip of a job lies once it is whole. */
    public static Path file(TruthloomHome home, JobId job) {
        return home.exports().resolve(job + ".zip");
    }
}
