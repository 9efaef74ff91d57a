package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.truthloom.exchange.ExportService;
import io.truthloom.exchange.nativearchive.ArchiveService;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.Formats;
import io.truthloom.shell.JobBar;
import io.truthloom.shell.JobBell;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes the project into one file; the newest archive can be downloaded. */
class ArchiveSection extends Div {
    private static final int JOBS_TO_LOOK_AT = 100;

    private final transient ArchiveService archives;
    private final transient JobService jobs;
    private final transient Clock clock;
    private final Duration keptFor;
    private final ProjectId project;
    private final Button write = new Button("Write archive", e -> write());
    private final Div outcome = new Div();
    private transient @Nullable JobId followed;

    /** @param keptFor how long the file of an archive can be downloaded */
    ArchiveSection(
            ProjectId project, ArchiveService archives, JobService jobs, JobBell bell, Clock clock, Duration keptFor) {
        this.keptFor = keptFor;
        this.project = project;
        this.archives = archives;
        this.jobs = jobs;
        this.clock = clock;
        var text = new Paragraph(
                "One file with everything of the project: media, labels, their history, datasets, runs and"
                        + " models. It restores the project as it is now, here or on another server.");
        text.addClassName("tl-hint");
        outcome.addClassName("tl-export-outcome");
        add(text, write, outcome);
        jobs.list(project.value(), JOBS_TO_LOOK_AT).stream()
                .filter(job -> job.kind().equals(ExportService.ARCHIVE_KIND))
                .findFirst()
                .ifPresent(this::show);
        bell.watch(this, job -> job.id().equals(followed), this::show);
    }

    private void write() {
        show(jobs.get(archives.write(project)));
    }

    private void show(Job job) {
        followed = job.id();
        write.setEnabled(job.state().isFinished());
        outcome.removeAll();
        outcome.add(new JobBar(clock, job));
        if (job.state() == JobState.SUCCEEDED) {
            var link = new Anchor("api/exports/" + job.id(), "Download the archive");
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            var kept = new Paragraph("It is kept for %s.".formatted(Formats.count(keptFor.toDays(), "day", "days")));
            kept.addClassName("tl-hint");
            outcome.add(link, kept);
        }
    }
}
