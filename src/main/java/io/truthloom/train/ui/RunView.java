package io.truthloom.train.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import io.truthloom.project.ui.ProjectNavigation;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.Ids;
import io.truthloom.train.Run;
import io.truthloom.train.RunId;
import io.truthloom.train.RunService;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One run, live. */
@Route("runs/:runId")
@PermitAll
class RunView extends Div implements CrumbedView, BeforeEnterObserver {
    private final transient RunService runs;
    private final transient ProjectService projects;
    private final transient RunPanels panels;
    private List<Crumb> crumbs = List.of(Crumb.here("Run"));

    RunView(RunService runs, ProjectService projects, RunPanels panels) {
        this.runs = runs;
        this.projects = projects;
        this.panels = panels;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Run run = runs.get(new RunId(Ids.parameter(event, "runId", "The run")));
        Project project = projects.get(run.projectId());
        crumbs = List.of(
                new Crumb("Projects", ""),
                new Crumb(project.name(), ProjectNavigation.project(project.id())),
                new Crumb("Runs", RunNavigation.runs(project.id())),
                Crumb.here("Run " + run.number()));
        removeAll();
        add(panels.panel(run));
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
