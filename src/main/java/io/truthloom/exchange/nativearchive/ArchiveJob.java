package io.truthloom.exchange.nativearchive;

import io.truthloom.common.TruthloomHome;
import io.truthloom.exchange.ExportService;
import io.truthloom.exchange.FileNames;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the archive beside and renames it, so that a killed process leaves no half one; a new attempt starts over. */
@Component
class ArchiveJob implements JobHandler {
    record Parameters(UUID projectId) {}

    private final Archiving archiving;
    private final ProjectService projects;
    private final ProjectAccess access;
    private final TruthloomHome home;

    ArchiveJob(Archiving archiving, ProjectService projects, ProjectAccess access, TruthloomHome home) {
        this.archiving = archiving;
        this.projects = projects;
        this.access = access;
        this.home = home;
    }

    @Override
    public String kind() {
        return ExportService.ARCHIVE_KIND;
    }

    @Override
    public void run(JobContext context) throws IOException {
        var id = new ProjectId(context.parameters(Parameters.class).projectId());
        access.requireManage(id);
        Project project = projects.get(id);
        Path beside = Files.createTempFile(home.temporary(), "archive", ".zip");
        try {
            archiving.write(project, beside, context);
            Files.move(
                    beside,
                    ExportService.file(home, context.id()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            long bytes = Files.size(ExportService.file(home, context.id()));
            String name = FileNames.safe(project.name()).toLowerCase(Locale.ROOT) + "-archive.zip";
            context.result(new ArchiveResult(name, bytes));
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
