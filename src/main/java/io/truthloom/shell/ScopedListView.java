package io.truthloom.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.project.ui.ProjectNavigation;
import java.util.List;
import java.util.Optional;

/** A list that has two addresses: of everything one may see, and of one project (route parameter "projectId"). */
public abstract class ScopedListView extends Div implements CrumbedView, BeforeEnterObserver {
    private final transient ProjectService projects;
    private final String caption;
    private List<Crumb> crumbs;

    protected ScopedListView(ProjectService projects, String caption) {
        this.projects = projects;
        this.caption = caption;
        crumbs = List.of(Crumb.here(caption));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Project> only = event.getRouteParameters()
                .get("projectId")
                .map(id -> projects.get(new ProjectId(Ids.parse(id, "The project"))));
        crumbs = only.map(this::inside).orElse(List.of(Crumb.here(caption)));
        setClassName(only.isPresent() ? "tl-tab-page" : "tl-page tl-page-full");
        removeAll();
        if (only.isEmpty()) {
            add(new PageHead(caption));
        }
        show(
                only.map(List::of).orElseGet(projects::list),
                only,
                event.getLocation().getQueryParameters());
    }

    private List<Crumb> inside(Project project) {
        return List.of(
                new Crumb("Projects", ""),
                new Crumb(project.name(), ProjectNavigation.project(project.id())),
                Crumb.here(caption));
    }

    /** @param only the project the list is limited to; then {@code projects} holds just that one */
    protected abstract void show(List<Project> projects, Optional<Project> only, QueryParameters query);

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
