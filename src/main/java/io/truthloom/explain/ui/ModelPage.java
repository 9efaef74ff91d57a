package io.truthloom.explain.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.model.ui.ModelNavigation;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import io.truthloom.project.ui.ProjectNavigation;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.Ids;
import java.util.List;

/** A page below a model's. */
abstract class ModelPage extends Div implements CrumbedView, BeforeEnterObserver {
    private final transient ModelService models;
    private final transient ProjectService projects;
    private final String title;
    private List<Crumb> crumbs;

    ModelPage(ModelService models, ProjectService projects, String title) {
        this.models = models;
        this.projects = projects;
        this.title = title;
        crumbs = List.of(Crumb.here(title));
        addClassNames("tl-page", "tl-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Model model = models.get(new ModelId(Ids.parameter(event, "modelId", "The model")));
        Project project = projects.get(model.projectId());
        crumbs = List.of(
                new Crumb("Projects", ""),
                new Crumb(project.name(), ProjectNavigation.project(project.id())),
                new Crumb("Models", ProjectNavigation.tab(project.id(), "models")),
                new Crumb(model.name(), ModelNavigation.model(model.id())),
                Crumb.here(title));
        removeAll();
        show(model, project, event);
    }

    abstract void show(Model model, Project project, BeforeEnterEvent event);

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
