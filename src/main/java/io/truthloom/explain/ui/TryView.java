package io.truthloom.explain.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.truthloom.model.Model;
import io.truthloom.model.ModelService;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.PageHead;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A model tried on a camera, live, or on a picture of one's own. */
@Route("models/:modelId/try")
@PermitAll
class TryView extends ModelPage {
    private static final String OTHER = "#5b8cff";

    private final transient ProjectService projects;
    private final transient ProjectAccess access;

    TryView(ModelService models, ProjectService projects, ProjectAccess access) {
        super(models, projects, "Try");
        this.projects = projects;
        this.access = access;
    }

    @Override
    void show(Model model, Project project, BeforeEnterEvent event) {
        var camera = new BrowserElement.Camera();
        camera.set("model-id", model.id());
        camera.set("project-id", project.id());
        camera.set("threshold", String.format(Locale.ROOT, "%.2f", model.suggestedThreshold()));
        camera.getElement().setPropertyJson("colours", colours(model, project));
        List<Project> places =
                projects.list().stream().filter(one -> access.canEdit(one.id())).toList();
        var hint = new Paragraph("Kept frames become pictures of the project, with what the model sees as proposals"
                + " where it is the model's own. A model that learnt with the background of a fixed camera has none here"
                + " and may see less.");
        hint.addClassName("tl-hint");
        add(new PageHead("Try " + model.name(), keepIn(project, places, camera)), camera, hint);
    }

    private static Select<Project> keepIn(Project own, List<Project> places, BrowserElement camera) {
        Select<Project> choice = new Select<>();
        choice.setItems(places);
        choice.setItemLabelGenerator(Project::name);
        choice.setAriaLabel("Project that frames are kept in");
        choice.setPrefixComponent(new Span("Keep in"));
        choice.setWidth("18rem");
        choice.setVisible(!places.isEmpty());
        choice.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                camera.set("keep-in", e.getValue().id());
                camera.set("keep-name", e.getValue().name());
            }
        });
        places.stream()
                .filter(one -> one.id().equals(own.id()))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .ifPresent(choice::setValue);
        return choice;
    }

    private static ArrayNode colours(Model model, Project project) {
        ArrayNode colours = JsonNodeFactory.instance.arrayNode();
        for (Model.ModelClass known : model.classes()) {
            colours.add(project.labels().stream()
                    .filter(label -> label.id().equals(known.labelId()))
                    .map(label -> label.color())
                    .findFirst()
                    .orElse(OTHER));
        }
        return colours;
    }
}
