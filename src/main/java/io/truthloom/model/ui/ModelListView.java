package io.truthloom.model.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.truthloom.model.Model;
import io.truthloom.model.ModelService;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Grids;
import io.truthloom.shell.ScopedListView;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has been learned so far. */
@Route("models")
@RouteAlias("projects/:projectId/models")
@PermitAll
class ModelListView extends ScopedListView {
    private final transient ModelService models;
    private final transient Clock clock;

    ModelListView(ProjectService projects, ModelService models, Clock clock) {
        super(projects, "Models");
        this.models = models;
        this.clock = clock;
    }

    @Override
    protected void show(List<Project> projects, Optional<Project> only, QueryParameters query) {
        List<Model> all = projects.stream()
                .flatMap(project -> models.list(project.id()).stream())
                .sorted(Comparator.comparing(Model::createdAt).reversed())
                .toList();
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            VaadinIcon.CLUSTER,
                            "No models yet",
                            "A run that finishes leaves its best network here. It can then propose on frames nobody labelled."));
            return;
        }
        Map<ProjectId, String> names = projects.stream().collect(Collectors.toMap(Project::id, Project::name));
        Grid<Model> grid = Grids.plain(Model::id);
        grid.addComponentColumn(model -> new Anchor(ModelNavigation.model(model.id()), model.name()))
                .setHeader("Model")
                .setAutoWidth(true);
        if (only.isEmpty()) {
            grid.addColumn(model -> names.get(model.projectId()))
                    .setHeader("Project")
                    .setAutoWidth(true);
        }
        grid.addColumn(ModelListView::classes)
                .setHeader("Classes")
                .setFlexGrow(2)
                .setTooltipGenerator(ModelListView::classes);
        grid.addColumn(ModelListView::score).setHeader("Validation").setAutoWidth(true);
        grid.addColumn(model -> Formats.ago(model.createdAt(), clock.instant()))
                .setHeader("Made")
                .setAutoWidth(true);
        Grids.show(grid, all);
        add(grid);
    }

    private static String classes(Model model) {
        return model.classes().stream().map(Model.ModelClass::name).collect(Collectors.joining(", "));
    }

    /** In words: a column holds numbers of both kinds. */
    private static String score(Model model) {
        Double accuracy = model.validationAccuracy();
        return switch (model.kind()) {
            case DETECTOR -> model.validationAp50() == null ? "–" : "AP50 " + ap(model);
            case CLASSIFIER -> accuracy == null ? "–" : "accuracy " + Formats.score(accuracy);
        };
    }

    static String ap(Model model) {
        Double ap = model.validationAp50();
        return ap == null ? "–" : Formats.score(ap);
    }
}
