package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.Notices;
import jakarta.annotation.security.PermitAll;

/** The classes of the project. */
@Route("projects/:projectId/labels")
@PermitAll
class LabelsView extends ProjectPage {
    private final transient ProjectAccess access;

    LabelsView(ProjectService projects, ProjectAccess access) {
        super(projects, "Labels");
        this.access = access;
    }

    @Override
    void show(Project project) {
        addClassNames("tl-narrow", "tl-labels");
        add(new H2("Classes"));
        if (!access.canManage(project.id())) {
            project.labels().forEach(label -> add(new LabelChip(label)));
            add(hint("Managers of the project change the classes."));
            return;
        }
        if (project.labels().isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.TAGS,
                    "No classes yet",
                    "A class is one kind of thing to be found, as “car” or “person”. Write the first below."));
        } else {
            add(hint("The order is the order in the editor. The key picks the class while drawing. "
                    + "A class that labels use can be renamed but not removed."));
        }
        var schema = new LabelSchemaEditor(project.labels());
        var save = new Button("Save classes", e -> save(project, schema));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(schema, save);
    }

    private void save(Project project, LabelSchemaEditor schema) {
        projects.updateLabels(project.id(), schema.labels(), project.version());
        Notices.done("The classes are saved.");
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
    }

    private static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("tl-hint");
        return hint;
    }
}
