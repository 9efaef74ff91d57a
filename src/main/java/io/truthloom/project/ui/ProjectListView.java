package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.Role;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.PageHead;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** The projects one is a member of; before the first there are two doors. */
@Route("")
@PermitAll
class ProjectListView extends Div implements CrumbedView, BeforeEnterObserver {
    private final transient ProjectService projects;
    private final transient Overview overview;
    private final transient Clock clock;
    private final transient FirstDoors doors;
    private final transient ArchiveParts archives;
    private final boolean mayCreate;

    ProjectListView(
            ProjectService projects,
            Overview overview,
            CurrentUser currentUser,
            FirstDoors doors,
            ArchiveParts archives,
            Clock clock) {
        this.projects = projects;
        this.overview = overview;
        this.doors = doors;
        this.archives = archives;
        this.clock = clock;
        Role role = currentUser.require().role();
        mayCreate = role == Role.ADMINISTRATOR || role == Role.MANAGER;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Project> all = projects.list();
        if (all.isEmpty()) {
            add(mayCreate ? doors.build(this::openDialog, archives.button()) : waiting());
        } else {
            add(new PageHead("Projects", actions()), cards(all));
        }
        if (mayCreate
                && event.getLocation().getQueryParameters().getParameters().containsKey("new")) {
            openDialog();
        }
    }

    private Div cards(List<Project> all) {
        var cards = new Div();
        cards.addClassName("tl-cards");
        all.forEach(project -> cards.add(new ProjectCard(overview.facts(project.id()), clock.instant())));
        return cards;
    }

    private Button[] actions() {
        var fresh = new Button("New project", VaadinIcon.PLUS.create(), e -> openDialog());
        fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fresh.setVisible(mayCreate);
        Button sample = doors.sampleButton();
        sample.setVisible(mayCreate);
        Button restore = archives.button();
        restore.setVisible(mayCreate);
        return new Button[] {restore, sample, fresh};
    }

    private void openDialog() {
        NewProjectDialog.build(projects).open();
    }

    private static EmptyState waiting() {
        return new EmptyState(
                VaadinIcon.FOLDER_O,
                "You are not a member of a project yet",
                "A manager adds you under Members of the project; it then appears here.");
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here("Projects"));
    }
}
