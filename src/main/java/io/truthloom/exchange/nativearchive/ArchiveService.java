package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.ExportService;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;

/** Takes a whole project into one file and restores it from there; checks who may. */
@Service
public class ArchiveService {
    /** Of the jobs that restore; their result has the {@code projectId}. */
    public static final String RESTORE_KIND = RestoreJob.KIND;

    private static final int NAME_MAX = 200;

    private final ReceivedArchives received;
    private final ProjectService projects;
    private final ProjectAccess access;
    private final JobService jobs;
    private final CurrentUser user;

    ArchiveService(
            ReceivedArchives received,
            ProjectService projects,
            ProjectAccess access,
            JobService jobs,
            CurrentUser user) {
        this.received = received;
        this.projects = projects;
        this.access = access;
        this.jobs = jobs;
        this.user = user;
    }

    /** Starts the job that writes the archive; {@link ExportService#download} has its file. Managers of the project only. */
    public JobId write(ProjectId id) {
        access.requireManage(id);
        Project project = projects.get(id);
        return jobs.submit(new NewJob(
                ExportService.ARCHIVE_KIND,
                "Archive of " + project.name(),
                id.value(),
                user.id().value(),
                new ArchiveJob.Parameters(id.value())));
    }

    /**
     * Takes an archive to the disk and starts the job that restores it as a new project. For those who may create projects.
     *
     * @param name is only shown
     * @throws InvalidInputException an empty file, or one over the limit
     */
    public JobId restore(String name, InputStream content) {
        access.requireCreate();
        String shown = shown(name);
        try {
            var parameters = new RestoreJob.Parameters(received.receive(shown, content), shown);
            return jobs.submit(new NewJob(
                    RestoreJob.KIND, "Restore of " + shown, null, user.id().value(), parameters));
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be received: %s".formatted(shown, e.getMessage()), e);
        }
    }

    private static String shown(String name) {
        String visible = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        String file = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        return file.isEmpty() ? "archive.zip" : file.substring(Math.max(0, file.length() - NAME_MAX));
    }
}
