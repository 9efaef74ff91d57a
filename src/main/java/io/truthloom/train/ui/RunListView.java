package io.truthloom.train.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Grids;
import io.truthloom.shell.JobBell;
import io.truthloom.shell.JobCell;
import io.truthloom.shell.ScopedListView;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Training runs, newest first; live. */
@Route("runs")
@RouteAlias("projects/:projectId/runs")
@PermitAll
class RunListView extends ScopedListView {
    private final transient RunListing listing;
    private final transient TrainDialogs dialogs;
    private final transient ProjectAccess access;
    private final transient JobBell bell;
    private final transient Clock clock;

    RunListView(
            ProjectService projects,
            RunListing listing,
            TrainDialogs dialogs,
            ProjectAccess access,
            JobBell bell,
            Clock clock) {
        super(projects, "Runs");
        this.listing = listing;
        this.dialogs = dialogs;
        this.access = access;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    protected void show(List<Project> projects, Optional<Project> only, QueryParameters query) {
        List<RunRow> all = listing.of(projects);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.TRENDING_UP,
                    "No runs yet",
                    "A run trains a model on the labelled frames. Five labelled frames are enough for a first one.",
                    only.filter(this::mayTrain).stream().map(this::trainButton).toArray(Button[]::new)));
        } else {
            only.filter(this::mayTrain).ifPresent(project -> {
                var tools = new Div(trainButton(project));
                tools.addClassName("tl-tools");
                add(tools);
            });
            add(grid(projects, all, only.isEmpty()));
        }
        only.filter(project -> mayTrain(project) && query.getParameters().containsKey("train"))
                .ifPresent(project -> dialogs.dialog(project).open());
    }

    private boolean mayTrain(Project project) {
        return access.canManage(project.id());
    }

    private Button trainButton(Project project) {
        var train = new Button("Train…", e -> dialogs.dialog(project).open());
        train.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return train;
    }

    private Grid<RunRow> grid(List<Project> projects, List<RunRow> all, boolean withProject) {
        Grid<RunRow> grid = Grids.plain(row -> row.run().id());
        grid.addComponentColumn(row -> new Anchor(
                        RunNavigation.run(row.run().id()), "Run " + row.run().number()))
                .setHeader("Run")
                .setAutoWidth(true);
        if (withProject) {
            grid.addColumn(row -> row.project().name()).setHeader("Project").setAutoWidth(true);
        }
        grid.addComponentColumn(row -> new JobCell(row.job(), clock))
                .setHeader("State")
                .setFlexGrow(2);
        grid.addColumn(row -> "version " + row.dataset().number() + ", "
                        + Formats.count(row.dataset().frameCount(), "frame", "frames"))
                .setHeader("Trained on")
                .setAutoWidth(true);
        grid.addColumn(RunRow::bestAp).setHeader("Best AP50").setAutoWidth(true);
        grid.addColumn(row -> Formats.ago(row.run().createdAt(), clock.instant()))
                .setHeader("Started")
                .setAutoWidth(true);
        Grids.show(grid, all);
        bell.watch(
                grid,
                job -> all.stream().anyMatch(row -> row.job().id().equals(job.id())),
                job -> Grids.show(grid, listing.of(projects)));
        return grid;
    }
}
