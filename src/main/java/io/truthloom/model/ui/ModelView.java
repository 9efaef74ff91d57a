package io.truthloom.model.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.truthloom.analysis.ui.EvaluationNavigation;
import io.truthloom.explain.ui.ExplainNavigation;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelKind;
import io.truthloom.model.ModelService;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectService;
import io.truthloom.project.ui.ProjectNavigation;
import io.truthloom.shell.Address;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Ids;
import io.truthloom.shell.Labelled;
import io.truthloom.shell.Notices;
import io.truthloom.shell.PageHead;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One model: what it knows, how good it is, where it came from and what became of its proposals. */
@Route("models/:modelId")
@PermitAll
class ModelView extends Div implements CrumbedView, BeforeEnterObserver {
    private final transient ModelService models;
    private final transient ProjectService projects;
    private final transient ProjectAccess access;
    private final transient LineageFinder lineage;
    private final transient EvaluationNavigation evaluations;
    private List<Crumb> crumbs = List.of(Crumb.here("Model"));

    ModelView(
            ModelService models,
            ProjectService projects,
            ProjectAccess access,
            LineageFinder lineage,
            EvaluationNavigation evaluations) {
        this.models = models;
        this.projects = projects;
        this.access = access;
        this.lineage = lineage;
        this.evaluations = evaluations;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Model model = models.get(new ModelId(Ids.parameter(event, "modelId", "The model")));
        Project project = projects.get(model.projectId());
        crumbs = List.of(
                new Crumb("Projects", ""),
                new Crumb(project.name(), ProjectNavigation.project(project.id())),
                new Crumb("Models", ProjectNavigation.tab(project.id(), "models")),
                Crumb.here(model.name()));
        removeAll();
        show(model, project);
    }

    private void show(Model model, Project project) {
        var facts = Labelled.row(
                score(model),
                new Labelled("architecture", model.architecture()),
                new Labelled("made", Formats.dateTime(model.createdAt())),
                new Labelled(
                                "weights",
                                model.weightsSha256()
                                        .substring(
                                                0,
                                                Math.min(
                                                        10,
                                                        model.weightsSha256().length())))
                        .hint("SHA-256 of the weights: " + model.weightsSha256()));
        add(new PageHead(model.name(), actions(model)), facts);
        add(new H2("Where it came from, and what became of it"), lineage.find(model));
        add(new H2("Evaluations"), evaluations.ofModel(model));
        add(new H2("Classes"), classes(model, project));
    }

    private static Labelled score(Model model) {
        Double accuracy = model.validationAccuracy();
        return switch (model.kind()) {
            case DETECTOR ->
                new Labelled("validation AP50", ModelListView.ap(model))
                        .hint("Average precision at IoU 0.5 on the validation frames, which it never trained on.");
            case CLASSIFIER ->
                new Labelled("validation accuracy", accuracy == null ? "–" : Formats.score(accuracy))
                        .hint("Share of the validation examples, which it never trained on, that it names right.");
        };
    }

    private Button[] actions(Model model) {
        var propose = new Button(
                "Propose and review",
                e -> lineage.whereToPropose(model.projectId())
                        .ifPresent(address -> getUI().ifPresent(ui -> Address.navigate(ui, address))));
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.setVisible(model.kind() == ModelKind.DETECTOR);
        propose.setTooltipText("Opens the editor, where the model proposes on a range of frames");
        var delete = new Button("Delete…", e -> confirmDelete(model));
        delete.setVisible(access.canManage(model.projectId()));
        var evaluate = new Button("Evaluate…", e -> evaluations.openDialog(model));
        evaluate.setTooltipText("Tests the model on a part of a dataset version");
        evaluate.setVisible(access.canEdit(model.projectId()));
        var export = new Button(
                "Export as ONNX",
                e -> getUI().ifPresent(ui -> ui.getPage().open("api/models/" + model.id() + "/onnx", "_self")));
        export.setTooltipText("A zip with the network for other programs and a description of its input and output");
        var tryOut = page("Try", ExplainNavigation.tryOut(model.id()));
        tryOut.setVisible(model.kind() == ModelKind.DETECTOR);
        return new Button[] {
            delete,
            export,
            page("Map of objects", ExplainNavigation.map(model.id())),
            page("Look inside", ExplainNavigation.inside(model.id())),
            tryOut,
            evaluate,
            propose
        };
    }

    private Button page(String name, String address) {
        return new Button(name, e -> getUI().ifPresent(ui -> Address.navigate(ui, address)));
    }

    private static Div classes(Model model, Project project) {
        var row = new Div();
        row.addClassName("tl-chips");
        for (Model.ModelClass known : model.classes()) {
            var dot = new Span();
            dot.addClassName("tl-dot");
            var current = project.labels().stream()
                    .filter(label -> label.id().equals(known.labelId()))
                    .findFirst();
            current.ifPresent(label -> dot.getStyle().set("background", label.color()));
            String name = current.isPresent() ? known.name() : known.name() + " (left the schema)";
            var chip = new Span(dot, new Span(name));
            chip.addClassName("tl-chip");
            row.add(chip);
        }
        return row;
    }

    private void confirmDelete(Model model) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Delete “" + model.name() + "”?");
        dialog.setText("Its weights and its proposals are deleted. Labels made from them stay.");
        dialog.setCancelable(true);
        dialog.setConfirmText("Delete");
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(e -> {
            models.delete(model.id());
            Notices.done("“" + model.name() + "” was deleted.");
            getUI().ifPresent(ui -> ui.navigate(ProjectNavigation.tab(model.projectId(), "models")));
        });
        dialog.open();
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
