package io.truthloom.exchange;

import io.truthloom.jobs.JobId;
import io.truthloom.project.ProjectId;
import java.nio.file.Path;

/** Exports are jobs that leave one zip; checks membership. */
public interface ExportService {
    JobId start(ProjectId project, ExportFormat format, boolean withImages);

    /** @throws io.truthloom.common.NotFoundException not finished, or removed */
    Path file(JobId job);
}
