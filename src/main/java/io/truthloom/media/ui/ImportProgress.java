package io.truthloom.media.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.JobBar;
import io.truthloom.shell.JobBell;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The jobs that fill the project, and what those that ended had to say. */
class ImportProgress extends Div {
    /** Of label files, which may bring pictures along; its own dialog says what came of it. */
    private static final String LABELS = "label-import";

    private static final Set<String> KINDS = Set.of("import", "sample", LABELS);

    private final transient JobService jobs;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final Map<JobId, JobBar> bars = new HashMap<>();
    private final Set<JobId> told = new HashSet<>();

    /** @param changed called when a medium may have been added */
    ImportProgress(ProjectId project, JobService jobs, JobBell bell, Clock clock, Runnable changed) {
        this.jobs = jobs;
        this.clock = clock;
        this.changed = changed;
        addClassName("tl-imports");
        bell.watch(this, job -> project.value().equals(job.projectId()) && KINDS.contains(job.kind()), this::update);
    }

    void follow(JobId id) {
        update(jobs.get(id));
    }

    /** Those of the jobs that still run. */
    void followOpen(List<Job> all) {
        all.stream()
                .filter(job -> KINDS.contains(job.kind()) && !job.state().isFinished())
                .forEach(this::update);
    }

    boolean isBusy() {
        return !bars.isEmpty();
    }

    private JobBar bar(Job job) {
        return bars.computeIfAbsent(job.id(), id -> {
            var bar = new JobBar(clock, job);
            add(bar);
            return bar;
        });
    }

    private void update(Job job) {
        if (job.state().isFinished()) {
            JobBar bar = bars.remove(job.id());
            if (bar != null) {
                remove(bar);
            }
            if (told.add(job.id()) && !job.kind().equals(LABELS)) {
                tell(job);
            }
        } else {
            bar(job).show(job);
        }
        changed.run();
    }

    private void tell(Job job) {
        List<String> problems = ImportReport.problems(job);
        if (problems.isEmpty()) {
            return;
        }
        var report = new Div();
        report.addClassName("tl-report");
        var list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(problem)));
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> remove(report));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel("Close the report");
        report.add(list, new Div(ImportReport.summary(job)), close);
        report.getElement().setAttribute("role", "status");
        add(report);
    }
}
