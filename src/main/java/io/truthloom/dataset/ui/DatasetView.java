package io.truthloom.dataset.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.model.ModelService;
import io.truthloom.model.ui.ModelNavigation;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import io.truthloom.project.ui.ProjectNavigation;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Ids;
import io.truthloom.shell.Labelled;
import io.truthloom.shell.PageHead;
import io.truthloom.train.RunService;
import io.truthloom.train.ui.RunNavigation;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** A frozen version: counts, sizes, and what came of it. */
@Route("datasets/:versionId")
@PermitAll
class DatasetView extends Div implements CrumbedView, BeforeEnterObserver {
    private final transient DatasetService datasets;
    private final transient ProjectService projects;
    private final transient RunService runs;
    private final transient ModelService models;
    private List<Crumb> crumbs = List.of(Crumb.here("Dataset"));

    DatasetView(DatasetService datasets, ProjectService projects, RunService runs, ModelService models) {
        this.datasets = datasets;
        this.projects = projects;
        this.runs = runs;
        this.models = models;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DatasetVersion version =
                datasets.get(new DatasetVersionId(Ids.parameter(event, "versionId", "The dataset version")));
        Project project = projects.get(version.projectId());
        crumbs = List.of(
                new Crumb("Projects", ""),
                new Crumb(project.name(), ProjectNavigation.project(project.id())),
                new Crumb("Datasets", ProjectNavigation.tab(project.id(), "datasets")),
                Crumb.here("Version " + version.number()));
        var counts = new DatasetCounts();
        datasets.forEachFrame(version.id(), counts::add);
        removeAll();
        show(version, counts);
    }

    private void show(DatasetVersion version, DatasetCounts counts) {
        var facts = Labelled.row(
                new Labelled("frames", Formats.count(version.frameCount())),
                new Labelled("boxes", Formats.count(version.boxCount())),
                new Labelled("media", Formats.count(counts.media())),
                new Labelled("frozen", Formats.dateTime(version.createdAt())),
                new Labelled(
                                "content",
                                version.contentHash()
                                        .substring(
                                                0,
                                                Math.min(
                                                        10,
                                                        version.contentHash().length())))
                        .hint("Hash of all frames and boxes: " + version.contentHash()));
        add(new PageHead("Dataset version " + version.number()), facts);
        add(new SplitWords(version.split()));
        List<String> missing = datasets.labelsWithoutExample(version.id());
        if (!missing.isEmpty()) {
            var warning = new Paragraph("No example of " + String.join(", ", missing) + ".");
            warning.addClassName("tl-warnings");
            add(warning);
        }
        var left = new Div(new H2("Boxes by class and split"), new ClassTable(version.labels(), counts));
        var right = new Div(
                new H2("Sizes (square root of the area, pixels)"),
                new Histogram(counts.sizes()),
                new H2("Trained on it"),
                trained(version));
        var columns = new Div(left, right);
        columns.addClassNames("tl-columns", "tl-columns-even");
        add(columns, new DifferencePanel(datasets, version));
    }

    private UnorderedList trained(DatasetVersion version) {
        var list = new UnorderedList();
        list.addClassName("tl-plain-list");
        runs.list(version.projectId()).stream()
                .filter(run -> run.datasetVersionId().equals(version.id()))
                .forEach(run -> list.add(new ListItem(new Anchor(RunNavigation.run(run.id()), "Run " + run.number()))));
        models.list(version.projectId()).stream()
                .filter(model -> version.id().equals(model.datasetVersionId()))
                .forEach(model -> list.add(
                        new ListItem(new Anchor(ModelNavigation.model(model.id()), "Model “" + model.name() + "”"))));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem("Nothing yet."));
        }
        return list;
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
