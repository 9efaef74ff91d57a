package io.truthloom.analysis.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.truthloom.analysis.EvaluationService;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.dataset.DatasetService;
import io.truthloom.evaluate.CocoScores;
import io.truthloom.jobs.JobService;
import io.truthloom.model.ModelService;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Grids;
import io.truthloom.shell.JobBell;
import io.truthloom.shell.JobCell;
import io.truthloom.shell.ScopedListView;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How good the models are, as far as somebody asked. */
@Route("evaluations")
@RouteAlias("projects/:projectId/quality")
@PermitAll
class QualityView extends ScopedListView {
    private final transient EvaluationService evaluations;
    private final transient ModelService models;
    private final transient DatasetService datasets;
    private final transient JobService jobs;
    private final transient JobBell bell;
    private final transient Clock clock;

    QualityView(
            ProjectService projects,
            EvaluationService evaluations,
            ModelService models,
            DatasetService datasets,
            JobService jobs,
            JobBell bell,
            Clock clock) {
        super(projects, "Quality");
        this.evaluations = evaluations;
        this.models = models;
        this.datasets = datasets;
        this.jobs = jobs;
        this.bell = bell;
        this.clock = clock;
    }

    private List<ModelEvaluation> all(List<Project> projects) {
        return projects.stream()
                .flatMap(project -> evaluations.list(project.id()).stream())
                .sorted(Comparator.comparing(ModelEvaluation::createdAt).reversed())
                .toList();
    }

    @Override
    protected void show(List<Project> projects, Optional<Project> only, QueryParameters query) {
        List<ModelEvaluation> all = all(projects);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHART_3D,
                    "Nothing evaluated yet",
                    "An evaluation says how good a model is on frames it never saw, and shows its errors. Open a model"
                            + " and choose Evaluate…"));
            return;
        }
        Grid<ModelEvaluation> grid = Grids.plain(ModelEvaluation::id);
        grid.addComponentColumn(this::link).setHeader("Model").setAutoWidth(true);
        grid.addColumn(one -> EvaluationWords.data(datasets.get(one.datasetVersionId()), one.split()))
                .setHeader("On")
                .setAutoWidth(true);
        number(grid, "AP", CocoScores::ap);
        number(grid, "AP50", CocoScores::ap50);
        number(grid, "AP75", CocoScores::ap75);
        number(grid, "AR100", CocoScores::ar100);
        grid.addColumn(QualityView::accuracy).setHeader("Accuracy").setAutoWidth(true);
        grid.addComponentColumn(one -> evaluations.state(one).isPresent()
                        ? new JobCell(jobs.get(one.jobId()), clock)
                        : new Span(one.summary() == null ? "not done" : "done"))
                .setHeader("State")
                .setFlexGrow(2);
        grid.addColumn(one -> Formats.ago(one.createdAt(), clock.instant()))
                .setHeader("Asked for")
                .setAutoWidth(true);
        Grids.show(grid, all);
        bell.watch(
                grid,
                job -> all.stream().anyMatch(one -> one.jobId().equals(job.id())),
                job -> Grids.show(grid, all(projects)));
        add(grid);
    }

    private static String accuracy(ModelEvaluation one) {
        EvaluationSummary summary = one.summary();
        EvaluationSummary.Naming naming = summary == null ? null : summary.naming();
        return EvaluationWords.score(naming == null ? null : naming.accuracy());
    }

    private Anchor link(ModelEvaluation one) {
        return new Anchor(
                EvaluationNavigation.evaluation(one.id()),
                models.get(one.modelId()).name());
    }

    private static void number(
            Grid<ModelEvaluation> grid, String header, Function<CocoScores, @Nullable Double> number) {
        grid.addColumn(one -> {
                    EvaluationSummary summary = one.summary();
                    return EvaluationWords.score(summary == null ? null : number.apply(summary.overall()));
                })
                .setHeader(header)
                .setAutoWidth(true);
    }
}
