package io.truthloom.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobService;
import java.time.Clock;
import java.util.List;

/** The bell: how many jobs run, and their bars on a click. */
class RunningJobs extends Div {
    private static final int LOOK_AT = 40;

    private final transient JobService jobs;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Span count = new Span();
    private final Button bell = new Button(VaadinIcon.BELL_O.create());

    RunningJobs(JobService jobs, JobBell bellRinger, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
        addClassName("tl-bell");
        bell.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        count.addClassName("tl-bell-count");
        list.addClassName("tl-bell-list");
        var popover = new Popover(list);
        popover.setTarget(bell);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setWidth("24rem");
        popover.setAriaLabel("Running jobs");
        add(bell, count, popover);
        addAttachListener(e -> refresh());
        bellRinger.watch(this, job -> true, job -> refresh());
    }

    private void refresh() {
        List<Job> active = jobs.list(null, LOOK_AT).stream()
                .filter(job -> !job.state().isFinished())
                .toList();
        count.setText(active.isEmpty() ? "" : String.valueOf(active.size()));
        count.setVisible(!active.isEmpty());
        bell.setAriaLabel(
                active.isEmpty() ? "No job is running" : Formats.count(active.size(), "job", "jobs") + " running");
        bell.setTooltipText(active.isEmpty() ? "No job is running" : null);
        list.removeAll();
        if (active.isEmpty()) {
            list.add(new Div("Nothing is running."));
        }
        active.forEach(job -> list.add(new JobBar(clock, job)));
        list.add(new Anchor("jobs", "All jobs"));
    }
}
