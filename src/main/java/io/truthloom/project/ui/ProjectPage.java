package io.truthloom.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.Ids;
import java.util.List;

/** A page of one project inside {@link ProjectLayout}. */
abstract class ProjectPage extends Div implements CrumbedView, BeforeEnterObserver {
    protected final transient ProjectService projects;
    private final String caption;
    private List<Crumb> crumbs = List.of(Crumb.here("Project"));

    ProjectPage(ProjectService projects, String caption) {
        this.projects = projects;
        this.caption = caption;
        addClassName("tl-tab-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Project project = projects.get(new ProjectId(Ids.parameter(event, "projectId", "The project")));
        crumbs = List.of(
                new Crumb("Projects", ""),
                new Crumb(project.name(), ProjectNavigation.project(project.id())),
                Crumb.here(caption));
        removeAll();
        show(project);
    }

    abstract void show(Project project);

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
