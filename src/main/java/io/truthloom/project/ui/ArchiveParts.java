package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.truthloom.exchange.ExportService;
import io.truthloom.exchange.nativearchive.ArchiveService;
import io.truthloom.jobs.JobService;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.JobBell;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes the parts of the screens that write and restore archives. */
@Lazy
@Component
class ArchiveParts {
    private final ArchiveService archives;
    private final ExportService exports;
    private final JobService jobs;
    private final JobBell bell;
    private final Clock clock;

    ArchiveParts(ArchiveService archives, ExportService exports, JobService jobs, JobBell bell, Clock clock) {
        this.archives = archives;
        this.exports = exports;
        this.jobs = jobs;
        this.bell = bell;
        this.clock = clock;
    }

    ArchiveSection section(ProjectId project) {
        return new ArchiveSection(project, archives, jobs, bell, clock, exports.kept());
    }

    Button button() {
        var button = new Button("Restore archive…", VaadinIcon.ARCHIVE.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(e -> new RestoreDialog(archives, jobs, bell, clock).open());
        return button;
    }
}
