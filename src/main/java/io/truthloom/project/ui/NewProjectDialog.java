package io.truthloom.project.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.truthloom.common.InvalidInputException;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.FormDialog;
import java.util.List;

/** Name and classes, then straight to the project. */
final class NewProjectDialog {
    private final ProjectService projects;
    private final TextField name = new TextField("Name");
    private final LabelSchemaEditor schema = new LabelSchemaEditor(List.of());

    private NewProjectDialog(ProjectService projects) {
        this.projects = projects;
    }

    static FormDialog build(ProjectService projects) {
        return new NewProjectDialog(projects).dialog();
    }

    private FormDialog dialog() {
        var dialog = new FormDialog("New project", "Create project", this::create);
        dialog.setWidth("34rem");
        name.setWidthFull();
        name.setAutofocus(true);
        name.setPlaceholder("As “Crossing, camera 2”");
        var hint = new Paragraph("What is to be found in the pictures. You can add classes later at any time.");
        hint.addClassName("tl-hint");
        dialog.add(new Div(name, new H3("Classes"), hint, schema));
        return dialog;
    }

    private void create() {
        if (name.getValue().isBlank()) {
            name.setInvalid(true);
            name.setErrorMessage("Give the project a name.");
            throw new InvalidInputException("Name", "give the project a name.");
        }
        ProjectId id = projects.create(name.getValue().strip(), schema.labels());
        UI.getCurrentOrThrow().navigate(ProjectNavigation.project(id));
    }
}
