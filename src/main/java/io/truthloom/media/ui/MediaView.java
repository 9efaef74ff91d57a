package io.truthloom.media.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.Ids;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The media of a project, at an address that keeps filter and order. */
@Route("projects/:projectId/media")
@RouteAlias("projects/:projectId")
@PermitAll
class MediaView extends Div implements CrumbedView, BeforeEnterObserver {
    private final transient ProjectService projects;
    private final transient MediaPanels panels;
    private List<Crumb> crumbs = List.of(Crumb.here("Media"));

    MediaView(ProjectService projects, MediaPanels panels) {
        this.projects = projects;
        this.panels = panels;
        addClassNames("tl-tab-page", "tl-media-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Project project = projects.get(new ProjectId(Ids.parameter(event, "projectId", "The project")));
        crumbs = List.of(
                new Crumb("Projects", ""),
                new Crumb(project.name(), MediaNavigation.gallery(project.id())),
                Crumb.here("Media"));
        QueryParameters query = event.getLocation().getQueryParameters();
        removeAll();
        MediaPanel panel = panels.panel(project.id(), MediaFilter.of(query));
        add(panel);
        if (query.getParameters().containsKey("add")) {
            panel.chooseFiles();
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
