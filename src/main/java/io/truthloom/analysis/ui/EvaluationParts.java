package io.truthloom.analysis.ui;

import io.truthloom.analysis.ComparisonService;
import io.truthloom.analysis.EvaluationService;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.dataset.DatasetService;
import io.truthloom.jobs.JobService;
import io.truthloom.model.ModelService;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectService;
import io.truthloom.project.ui.ProjectNavigation;
import io.truthloom.shell.Crumb;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the pages of an evaluation ask. */
@Lazy
@Component
class EvaluationParts {
    final EvaluationService evaluations;
    final ComparisonService comparisons;
    final ModelService models;
    final DatasetService datasets;
    final JobService jobs;
    final ProjectAccess access;
    final Clock clock;
    private final ProjectService projects;

    EvaluationParts(
            EvaluationService evaluations,
            ComparisonService comparisons,
            ModelService models,
            DatasetService datasets,
            JobService jobs,
            ProjectAccess access,
            ProjectService projects,
            Clock clock) {
        this.evaluations = evaluations;
        this.comparisons = comparisons;
        this.models = models;
        this.datasets = datasets;
        this.jobs = jobs;
        this.access = access;
        this.projects = projects;
        this.clock = clock;
    }

    String modelName(ModelEvaluation evaluation) {
        return models.get(evaluation.modelId()).name();
    }

    String data(ModelEvaluation evaluation) {
        return EvaluationWords.data(datasets.get(evaluation.datasetVersionId()), evaluation.split());
    }

    /** @param below the page below the evaluation's, null on that itself */
    List<Crumb> crumbs(ModelEvaluation evaluation, @Nullable String below) {
        Project project = projects.get(evaluation.projectId());
        String title = modelName(evaluation) + " on " + data(evaluation);
        List<Crumb> crumbs = new ArrayList<>(List.of(
                new Crumb("Projects", ""),
                new Crumb(project.name(), ProjectNavigation.project(project.id())),
                new Crumb("Quality", ProjectNavigation.tab(project.id(), "quality"))));
        if (below == null) {
            crumbs.add(Crumb.here(title));
        } else {
            crumbs.add(new Crumb(title, EvaluationNavigation.evaluation(evaluation.id())));
            crumbs.add(Crumb.here(below));
        }
        return crumbs;
    }
}
