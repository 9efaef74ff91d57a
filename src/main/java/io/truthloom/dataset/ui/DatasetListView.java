package io.truthloom.dataset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.truthloom.dataset.DatasetFreezes;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobState;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Grids;
import io.truthloom.shell.JobBell;
import io.truthloom.shell.Notices;
import io.truthloom.shell.ScopedListView;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Frozen versions of the labelled frames. */
@Route("datasets")
@RouteAlias("projects/:projectId/datasets")
@PermitAll
class DatasetListView extends ScopedListView {
    private final transient DatasetService datasets;
    private final transient DatasetFreezes freezes;
    private final transient ProjectAccess access;
    private final transient JobBell bell;
    private final transient Clock clock;

    DatasetListView(
            ProjectService projects,
            DatasetService datasets,
            DatasetFreezes freezes,
            ProjectAccess access,
            JobBell bell,
            Clock clock) {
        super(projects, "Datasets");
        this.datasets = datasets;
        this.freezes = freezes;
        this.access = access;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    protected void show(List<Project> projects, Optional<Project> only, QueryParameters query) {
        List<DatasetVersion> versions = projects.stream()
                .flatMap(project -> datasets.list(project.id()).stream())
                .sorted(Comparator.comparing(DatasetVersion::createdAt).reversed())
                .toList();
        if (versions.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.DATABASE,
                    "No dataset versions yet",
                    "Training freezes all frames marked as labelled into a version that never changes, so that every "
                            + "model can be traced to exactly what it learned from.",
                    only.filter(this::mayFreeze).stream()
                            .map(this::freezeButton)
                            .toArray(Button[]::new)));
            return;
        }
        only.filter(this::mayFreeze).ifPresent(project -> {
            var tools = new Div(freezeButton(project));
            tools.addClassName("tl-tools");
            add(tools);
        });
        Map<ProjectId, String> names = projects.stream().collect(Collectors.toMap(Project::id, Project::name));
        Grid<DatasetVersion> grid = Grids.plain(DatasetVersion::id);
        grid.addComponentColumn(
                        version -> new Anchor(DatasetNavigation.version(version.id()), "Version " + version.number()))
                .setHeader("Version")
                .setAutoWidth(true);
        if (only.isEmpty()) {
            grid.addColumn(version -> names.get(version.projectId()))
                    .setHeader("Project")
                    .setAutoWidth(true);
        }
        grid.addColumn(version -> Formats.count(version.frameCount()))
                .setHeader("Frames")
                .setAutoWidth(true);
        grid.addColumn(version -> Formats.count(version.boxCount()))
                .setHeader("Boxes")
                .setAutoWidth(true);
        grid.addColumn(version -> SplitWords.policy(version.split().policy()))
                .setHeader("Split")
                .setAutoWidth(true);
        grid.addColumn(version -> version.labels().size()).setHeader("Classes").setAutoWidth(true);
        grid.addColumn(version -> Formats.ago(version.createdAt(), clock.instant()))
                .setHeader("Frozen")
                .setAutoWidth(true);
        Grids.show(grid, versions);
        add(grid);
    }

    private boolean mayFreeze(Project project) {
        return access.canEdit(project.id());
    }

    private Button freezeButton(Project project) {
        return new Button(
                "Freeze a version…",
                e -> FreezeDialog.build(project, freezes, this::follow).open());
    }

    private void follow(JobId id) {
        var waiting = new Span("Comparing and freezing the labelled frames …");
        waiting.addClassName("tl-hint");
        waiting.getElement().setAttribute("role", "status");
        bell.watch(waiting, job -> job.id().equals(id) && job.state().isFinished(), job -> {
            remove(waiting);
            if (job.state() == JobState.FAILED) {
                Notices.problem(job.message());
            } else {
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            }
        });
        addComponentAsFirst(waiting);
    }
}
