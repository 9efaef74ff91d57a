package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.truthloom.common.InvalidInputException;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.FormDialog;
import io.truthloom.shell.Notices;
import jakarta.annotation.security.PermitAll;

/** Name of the project, its archive, and its end. */
@Route("projects/:projectId/settings")
@PermitAll
class SettingsView extends ProjectPage {
    private final transient ProjectAccess access;
    private final transient ArchiveParts archives;

    SettingsView(ProjectService projects, ProjectAccess access, ArchiveParts archives) {
        super(projects, "Settings");
        this.access = access;
        this.archives = archives;
    }

    @Override
    void show(Project project) {
        addClassName("tl-narrow");
        add(new H2("Settings"));
        if (!access.canManage(project.id())) {
            add(new Paragraph("Managers of the project change its settings."));
            return;
        }
        add(rename(project), new H2("Archive"), archives.section(project.id()), new H2("Delete"), delete(project));
    }

    private Div rename(Project project) {
        var name = new TextField("Name of the project");
        name.setValue(project.name());
        name.setWidth("22rem");
        var save = new Button("Rename", e -> {
            projects.rename(project.id(), name.getValue().strip());
            Notices.done("The project was renamed.");
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
        });
        var row = new Div(name, save);
        row.addClassName("tl-inline-form");
        return row;
    }

    private Div delete(Project project) {
        var text = new Paragraph("Deletes all media, labels, datasets, runs and models of the project, for good.");
        text.addClassName("tl-hint");
        var button = new Button("Delete project…", e -> confirm(project).open());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return new Div(text, button);
    }

    private FormDialog confirm(Project project) {
        var typed = new TextField("Type the project's name to confirm");
        typed.setPlaceholder(project.name());
        typed.setWidthFull();
        var dialog = new FormDialog("Delete “" + project.name() + "”?", "Delete for good", () -> {
            if (!typed.getValue().strip().equals(project.name())) {
                throw new InvalidInputException("Name", "type “" + project.name() + "” to delete the project.");
            }
            projects.delete(project.id());
            Notices.done("The project “" + project.name() + "” was deleted.");
            getUI().ifPresent(ui -> ui.navigate(""));
        });
        dialog.add(new Paragraph("This can't be undone."), typed);
        dialog.setWidth("26rem");
        return dialog.danger();
    }
}
