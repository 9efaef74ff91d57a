package io.truthloom.exchange.ui;

import io.truthloom.dataset.DatasetService;
import io.truthloom.exchange.ExportService;
import io.truthloom.exchange.importing.LabelImportService;
import io.truthloom.jobs.JobService;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import io.truthloom.shell.JobBell;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens the dialogs of this package. */
@Component
public class ExchangeNavigation {
    /** What the dialogs need of the application. */
    record Parts(
            ExportService exports,
            LabelImportService imports,
            DatasetService datasets,
            ProjectService projects,
            MediaService media,
            JobService jobs,
            JobBell bell,
            CurrentUser user,
            JsonMapper json,
            Clock clock) {}

    private final Parts parts;

    ExchangeNavigation(
            ExportService exports,
            LabelImportService imports,
            DatasetService datasets,
            ProjectService projects,
            MediaService media,
            JobService jobs,
            JobBell bell,
            CurrentUser user,
            JsonMapper json,
            Clock clock) {
        this.parts = new Parts(exports, imports, datasets, projects, media, jobs, bell, user, json, clock);
    }

    public void openExport(ProjectId project) {
        new ExportDialog(project, parts).open();
    }

    public void openImport(ProjectId project) {
        new LabelImportDialog(project, parts).open();
    }
}
