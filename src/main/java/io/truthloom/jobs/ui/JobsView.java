package io.truthloom.jobs.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobService;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Grids;
import io.truthloom.shell.JobBell;
import io.truthloom.shell.JobCell;
import io.truthloom.shell.PageHead;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** Everything that runs or ran, newest first; live. */
@Route("jobs")
@PermitAll
class JobsView extends Div implements CrumbedView, BeforeEnterObserver {
    private static final int SHOWN = 300;

    private final transient JobService jobs;
    private final Grid<Job> grid = Grids.plain(Job::id);
    private final Div empty = new Div();
    private final Tab all = new Tab("All");
    private final Tab open = new Tab("Waiting and running");
    private final Tabs filter = new Tabs(all, open);

    JobsView(JobService jobs, JobBell bell, Clock clock, Owners owners) {
        this.jobs = jobs;
        addClassNames("tl-page", "tl-page-full");
        grid.addColumn(Job::title).setHeader("What").setFlexGrow(2).setAutoWidth(true);
        grid.addColumn(job -> owners.name(job.ownerId())).setHeader("Whose").setAutoWidth(true);
        grid.addComponentColumn(job -> new JobCell(job, clock))
                .setHeader("State")
                .setFlexGrow(2);
        grid.addColumn(Job::message).setHeader("Message").setFlexGrow(3).setTooltipGenerator(Job::message);
        grid.addColumn(job -> Formats.ago(job.createdAt(), clock.instant()))
                .setHeader("Started")
                .setAutoWidth(true);
        grid.addComponentColumn(job -> new JobActions(job, jobs, this::refresh))
                .setAutoWidth(true)
                .setFlexGrow(0);
        filter.addSelectedChangeListener(e -> {
            if (e.isFromClient()) {
                remember();
                refresh();
            }
        });
        add(new PageHead("Jobs"), filter, empty, grid);
        bell.watch(this, job -> true, job -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean onlyOpen =
                event.getLocation().getQueryParameters().getParameters().containsKey("open");
        filter.setSelectedTab(onlyOpen ? open : all);
        refresh();
    }

    private void refresh() {
        boolean onlyOpen = filter.getSelectedTab() == open;
        List<Job> rows = jobs.list(null, SHOWN).stream()
                .filter(job -> !onlyOpen || !job.state().isFinished())
                .toList();
        Grids.show(grid, rows);
        grid.setVisible(!rows.isEmpty());
        empty.removeAll();
        if (rows.isEmpty()) {
            empty.add(
                    new EmptyState(
                            VaadinIcon.TASKS,
                            onlyOpen ? "Nothing is running" : "No jobs yet",
                            "Imports, training, proposals, propagation, exports and archives appear here while they run and after."));
        }
    }

    private void remember() {
        var query = filter.getSelectedTab() == open ? QueryParameters.of("open", "") : QueryParameters.empty();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("jobs", query)));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here("Jobs"));
    }
}
