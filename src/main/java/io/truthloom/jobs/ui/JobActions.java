package io.truthloom.jobs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import java.util.Set;

/** What can be done about a job in its present state. */
class JobActions extends Div {
    /** Kinds of jobs that leave a file to be downloaded. */
    private static final Set<String> FILES = Set.of("export", "archive");

    JobActions(Job job, JobService jobs, Runnable changed) {
        addClassName("tl-actions");
        if (FILES.contains(job.kind()) && job.state() == JobState.SUCCEEDED) {
            var download = new Anchor("api/exports/" + job.id(), "Download");
            download.setRouterIgnore(true);
            download.getElement().setAttribute("download", true);
            add(download);
        }
        if (!job.state().isFinished()) {
            var cancel = button("Cancel", () -> {
                jobs.cancel(job.id());
                changed.run();
            });
            cancel.setEnabled(!job.cancelRequested());
            add(cancel);
        }
        if (job.state() == JobState.FAILED || job.state() == JobState.CANCELLED) {
            add(button("Retry", () -> {
                jobs.retry(job.id());
                changed.run();
            }));
        }
        add(button("Log", () -> new LogDialog(jobs.get(job.id())).open()));
    }

    private static Button button(String text, Runnable deed) {
        var button = new Button(text, e -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
