package io.truthloom.train.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.Address;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.FormDialog;
import io.truthloom.shell.Grids;
import io.truthloom.shell.JobBell;
import io.truthloom.shell.ScopedListView;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Training runs, newest first; live. To sort, filter and lay over each other. */
@Route("runs")
@RouteAlias("projects/:projectId/runs")
@PermitAll
class RunListView extends ScopedListView {
    private final transient RunListing listing;
    private final transient TrainDialogs dialogs;
    private final transient ProjectAccess access;
    private final transient JobBell bell;
    private final transient Clock clock;
    private final TextField filter = new TextField();

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
        filter.setPlaceholder("Filter: tag, experiment, batchSize=12");
        filter.setAriaLabel("Filter runs");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setWidth("20rem");
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
            table(projects, only, all);
        }
        only.filter(project -> mayTrain(project) && query.getParameters().containsKey("train"))
                .ifPresent(project -> dialogs.dialog(project).open());
    }

    private void table(List<Project> projects, Optional<Project> only, List<RunRow> all) {
        Grid<RunRow> grid = RunGrid.of(all, only.isEmpty(), clock);
        var compare = new Button("Compare curves", VaadinIcon.LINE_CHART.create());
        compare.setEnabled(false);
        compare.setTooltipText("Select two or more runs of the table");
        grid.addSelectionListener(
                e -> compare.setEnabled(e.getAllSelectedItems().size() > 1));
        compare.addClickListener(e -> getUI().ifPresent(ui -> Address.navigate(
                ui,
                RunNavigation.compare(grid.getSelectedItems().stream()
                        .map(row -> row.run().id())
                        .toList()))));
        var tools = new Div(filter, compare);
        tools.addClassName("tl-tools");
        only.filter(this::mayTrain).ifPresent(project -> {
            tools.add(button("Sweep…", project, dialogs::sweep), trainButton(project));
        });
        filter.addValueChangeListener(e -> fill(grid, projects));
        fill(grid, projects);
        bell.watch(
                grid,
                job -> all.stream().anyMatch(row -> row.job().id().equals(job.id())),
                job -> fill(grid, projects));
        add(tools, grid);
    }

    private void fill(Grid<RunRow> grid, List<Project> projects) {
        Grids.show(
                grid,
                listing.of(projects).stream()
                        .filter(row -> row.matches(filter.getValue()))
                        .toList());
    }

    private boolean mayTrain(Project project) {
        return access.canManage(project.id());
    }

    private Button trainButton(Project project) {
        Button train = button("Train…", project, dialogs::dialog);
        train.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return train;
    }

    private static Button button(String text, Project project, Function<Project, FormDialog> dialog) {
        return new Button(text, e -> dialog.apply(project).open());
    }
}
