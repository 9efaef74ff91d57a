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
import io.truthloom.shell.JobBar;
import io.truthloom.shell.JobBell;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The import jobs of the project that run, and what those that ended had to say. */
class ImportProgress extends Div {
    private final transient JobService jobs;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final Map<JobId, JobBar> bars = new HashMap<>();

    /** @param changed called when a medium may have been added */
    ImportProgress(JobService jobs, JobBell bell, Clock clock, Runnable changed) {
        this.jobs = jobs;
        this.clock = clock;
        this.changed = changed;
        addClassName("tl-imports");
        bell.watch(this, job -> bars.containsKey(job.id()), this::update);
    }

    void follow(JobId id) {
        Job job = jobs.get(id);
        var bar = new JobBar(clock, job);
        bars.put(id, bar);
        add(bar);
        update(job);
    }

    private void update(Job job) {
        JobBar bar = bars.get(job.id());
        if (bar == null) {
            return;
        }
        bar.show(job);
        if (job.state().isFinished()) {
            bars.remove(job.id());
            remove(bar);
            tell(job);
        }
        changed.run();
    }

    private void tell(Job job) {
        List<String> problems = ImportReport.problems(job);
        if (problems.isEmpty()) {
            return;
        }
        var report = new Div(new Div(ImportReport.summary(job)));
        report.addClassName("tl-report");
        var list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(problem)));
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> remove(report));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel("Close the report");
        report.add(list, close);
        report.getElement().setAttribute("role", "status");
        add(report);
    }
}
