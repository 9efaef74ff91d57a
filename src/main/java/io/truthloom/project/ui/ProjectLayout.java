package io.truthloom.project.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import io.truthloom.exchange.ui.ExchangeNavigation;
import io.truthloom.jobs.Job;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import io.truthloom.shell.Address;
import io.truthloom.shell.Ids;
import io.truthloom.shell.JobBell;
import io.truthloom.shell.MainLayout;
import io.truthloom.train.ui.RunNavigation;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Around every page of one project: header and tabs. */
@Layout("projects")
@ParentLayout(MainLayout.class)
@PermitAll
class ProjectLayout extends Div implements RouterLayout, BeforeEnterObserver {
    /** Settles in the browser when the page as it is now has been painted. */
    private static final String PAINTED = "return new Promise(done => requestAnimationFrame(() => setTimeout(done)))";

    private final transient Overview overview;
    private final transient ProjectService projects;
    private final transient ExchangeNavigation exchange;
    private final transient CurrentUser currentUser;
    private final Div head = new Div();
    private final Div tabs = new Div();
    private final Div content = new Div();
    private @Nullable ProjectId project;
    /** Whose numbers the header has. */
    private @Nullable ProjectId shown;

    ProjectLayout(
            Overview overview,
            ProjectService projects,
            ExchangeNavigation exchange,
            JobBell bell,
            CurrentUser currentUser) {
        this.overview = overview;
        this.projects = projects;
        this.exchange = exchange;
        this.currentUser = currentUser;
        addClassName("tl-project");
        content.addClassName("tl-project-content");
        add(head, tabs, content);
        bell.watch(this, this::concerns, job -> refresh());
    }

    private boolean concerns(Job job) {
        ProjectId current = project;
        return current != null
                && current.value().equals(job.projectId())
                && job.state().isFinished();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new ProjectId(Ids.parameter(event, "projectId", "The project"));
        project = id;
        tabs.removeAll();
        tabs.add(new ProjectTabs(id, event.getLocation().getPath()));
        refresh();
    }

    private void refresh() {
        ProjectId id = project;
        if (id == null) {
            return;
        }
        if (!overview.isLarge(id)) {
            show(overview.facts(id));
            return;
        }
        if (!id.equals(shown)) {
            head.removeAll();
            head.add(ProjectHeader.waiting(projects.get(id).name()));
        }
        UI ui = UI.getCurrentOrThrow();
        UserId person = currentUser.id();
        ui.getPage().executeJs(PAINTED).then(painted -> countLater(id, ui, person));
    }

    /** The page does not wait for numbers about very many media, and they don't slow it down. */
    private void countLater(ProjectId id, UI ui, UserId person) {
        Thread.startVirtualThread(() -> currentUser.runAs(person, () -> {
            ProjectFacts facts = overview.facts(id);
            if (ui.isAttached()) {
                ui.access(() -> {
                    if (id.equals(project)) {
                        show(facts);
                    }
                });
            }
        }));
    }

    private void show(ProjectFacts facts) {
        ProjectId id = facts.project().id();
        shown = id;
        head.removeAll();
        head.add(new ProjectHeader(facts, projects.members(id), actions(facts), target -> go(target, id)));
        overview.samplePath(facts).ifPresent(done -> head.add(new SamplePath(id, done, target -> go(target, id))));
    }

    private Div actions(ProjectFacts facts) {
        var export = new Button(
                "Export…",
                VaadinIcon.DOWNLOAD_ALT.create(),
                e -> export(facts.project().id()));
        export.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var imports = new Button(
                "Import labels…",
                VaadinIcon.UPLOAD_ALT.create(),
                e -> exchange.openImport(facts.project().id()));
        imports.addThemeVariants(ButtonVariant.LUMO_SMALL);
        imports.setVisible(facts.canEdit());
        var train = new Button("Train…", VaadinIcon.TRENDING_UP.create());
        train.addClickListener(e -> leadTo(RunNavigation.train(facts.project().id())));
        train.addThemeVariants(ButtonVariant.LUMO_SMALL);
        train.setVisible(facts.canManage());
        var row = new Div(imports, export, train);
        row.addClassName("tl-actions");
        return row;
    }

    private void export(ProjectId id) {
        exchange.openExport(id);
    }

    private void go(NextStep.Target target, ProjectId id) {
        switch (target) {
            case DEFINE_CLASSES -> leadTo(ProjectNavigation.labels(id));
            case ADD_MEDIA -> leadTo(ProjectNavigation.project(id) + "?add");
            case LABEL, PROPOSE -> overview.whereToLabel(id).ifPresent(this::leadTo);
            case REVIEW ->
                overview.whereToReview(id).or(() -> overview.whereToLabel(id)).ifPresent(this::leadTo);
            case TRAIN -> leadTo(RunNavigation.train(id));
            case WATCH_RUN -> overview.facts(id).runningRun().ifPresent(run -> leadTo(RunNavigation.run(run.id())));
            case EXPORT -> export(id);
        }
    }

    private void leadTo(String address) {
        getUI().ifPresent(ui -> Address.navigate(ui, address));
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
    }
}
