package io.truthloom.project.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.server.streams.UploadEvent;
import io.truthloom.exchange.nativearchive.ArchiveService;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.ErrorText;
import io.truthloom.shell.JobBar;
import io.truthloom.shell.JobBell;
import io.truthloom.shell.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes an archive, shows the job that restores it and leads to the project. */
class RestoreDialog extends Dialog {
    private final transient ArchiveService archives;
    private final transient JobService jobs;
    private final transient JobBell bell;
    private final transient Clock clock;
    private final transient AtomicReference<@Nullable JobId> started = new AtomicReference<>();
    private final transient AtomicReference<List<String>> refused = new AtomicReference<>(List.of());
    private final Div body = new Div();

    RestoreDialog(ArchiveService archives, JobService jobs, JobBell bell, Clock clock) {
        this.archives = archives;
        this.jobs = jobs;
        this.bell = bell;
        this.clock = clock;
        setHeaderTitle("Restore archive");
        setWidth("30rem");
        addClassName("tl-dialog");
        var text = new Paragraph(
                "A file that was written under Settings of a project, here or on another server. It becomes"
                        + " a new project of which you are the manager; what is here already stays as it is.");
        text.addClassName("tl-hint");
        var manager = new UploadManager(this, this::receive);
        manager.setMaxFiles(1);
        manager.addAllFinishedListener(e -> received(manager));
        var choose = new UploadButton("Choose archive", manager);
        choose.setIcon(VaadinIcon.UPLOAD_ALT.create());
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var list = new UploadFileList(manager);
        list.getElement().setAttribute("aria-label", "Uploads");
        body.add(text, choose, list);
        add(body);
        getFooter().add(new Button("Close", e -> close()));
    }

    /** On a thread of its own and without the session's lock. */
    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            started.set(archives.restore(event.getFileName(), content));
        } catch (RuntimeException e) {
            List<String> sentences = ErrorText.of(e);
            if (sentences.isEmpty()) {
                throw e;
            }
            refused.set(sentences);
            event.reject(String.join(" ", sentences));
        }
    }

    private void received(UploadManager manager) {
        List<String> sentences = refused.getAndSet(List.of());
        if (!sentences.isEmpty()) {
            Notices.problem(sentences);
        }
        JobId id = started.getAndSet(null);
        if (id == null) {
            manager.clearFileList();
            return;
        }
        var bar = new JobBar(clock, jobs.get(id));
        var outcome = new Div();
        outcome.addClassName("tl-export-outcome");
        body.removeAll();
        body.add(bar, outcome);
        show(jobs.get(id), bar, outcome);
        bell.watch(bar, job -> job.id().equals(id), job -> show(job, bar, outcome));
    }

    private void show(Job job, JobBar bar, Div outcome) {
        bar.show(job);
        if (job.state() == JobState.SUCCEEDED && job.result() != null) {
            var project =
                    new ProjectId(UUID.fromString(job.result().path("projectId").asString()));
            outcome.removeAll();
            outcome.add(new Button("Open the project", e -> {
                close();
                UI.getCurrentOrThrow().navigate(ProjectNavigation.project(project));
            }));
        }
    }
}
