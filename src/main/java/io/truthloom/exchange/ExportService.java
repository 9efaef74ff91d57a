package io.truthloom.exchange;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.jobs.NewJob;
import io.truthloom.media.FrameStore;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final ExportContent content;
    private final Formats formats;
    private final FrameStore frames;
    private final JobService jobs;
    private final CurrentUser user;
    private final TruthloomHome home;
    private final ExportCleaner cleaner;
    private final ProjectAccess access;

    ExportService(
            ExportContent content,
            Formats formats,
            FrameStore frames,
            JobService jobs,
            CurrentUser user,
            TruthloomHome home,
            ExportCleaner cleaner,
            ProjectAccess access) {
        this.content = content;
        this.formats = formats;
        this.frames = frames;
        this.jobs = jobs;
        this.user = user;
        this.home = home;
        this.cleaner = cleaner;
        this.access = access;
    }

    /** That labels can be written in, by title. */
    public List<WritableFormat> formats() {
        return formats.writable();
    }

    /** @throws InvalidInputException no such format or option, or no frame is marked as labelled */
    public JobId start(ExportRequest request) {
        Project project = content.project(request);
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

    /** How long the file of an export is kept. */
    public Duration kept() {
        return cleaner.kept();
    }

    /**
     * What the export would hold and what its format would not take as it is; reads all of the labels.
     *
     * @param check called for each picture and video; may throw to stop
     * @throws InvalidInputException no such format or option
     */
    public ExportPreview preview(ExportRequest request, Runnable check) {
        WritableFormat format = formats.writable(request.format());
        Map<Feature, String> losses = format.losses(new Options(format.info(), request.options()));
        Project project = content.project(request);
        var summary = new ContentSummary(project.labels());
        int[] counts = {0, 0, 0};
        content.forEach(request, project, media -> {
            check.run();
            summary.add(media);
            counts[0]++;
            counts[1] += media.frameFacts().size();
            counts[2] += media.annotations().size();
        });
        return new ExportPreview(counts[0], counts[1], counts[2], summary.losses(losses));
    }

    /**
     * Writes the export into {@code target} at once, without a job, as it is read; closes it.
     *
     * @throws InvalidInputException no such format or option
     */
    public void write(ExportRequest request, OutputStream target) throws IOException {
        WritableFormat format = formats.writable(request.format());
        new Exporting(content, format, frames, home.temporary()).write(request, target, frames -> {});
    }

    /** What a browser saves it as. */
    public String fileName(ExportRequest request) {
        return fileName(content.project(request), request.format());
    }

    static String fileName(Project project, String format) {
        return "%s-%s.zip".formatted(FileNames.safe(project.name()), format).toLowerCase(Locale.ROOT);
    }

    /** @throws NotFoundException not finished, removed, or not an export */
    public Path file(JobId job) {
        return download(job).path();
    }

    /** @throws NotFoundException not finished, removed, or not an export */
    public ExportFile download(JobId id) {
        Job job = jobs.get(id);
        Path file = file(home, id);
        if (!isExport(job) || job.state() != JobState.SUCCEEDED || !cleaner.isKept(file)) {
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
