package io.truthloom.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.evaluate.PrecisionRecall.Point;
import io.truthloom.jobs.Job;
import io.truthloom.model.ui.ModelNavigation;
import io.truthloom.project.ui.ProjectNavigation;
import io.truthloom.shell.Address;
import io.truthloom.shell.Formats;
import io.truthloom.shell.JobCell;
import io.truthloom.shell.Labelled;
import io.truthloom.shell.PageHead;
import java.util.List;

/** All numbers of an evaluation, or the state of its job. */
class EvaluationPanel extends Div {
    private final transient EvaluationParts parts;
    private final transient ModelEvaluation evaluation;

    EvaluationPanel(ModelEvaluation evaluation, EvaluationParts parts) {
        this.parts = parts;
        this.evaluation = evaluation;
        addClassName("tl-stack");
        String title = parts.modelName(evaluation) + " on " + parts.data(evaluation);
        EvaluationSummary summary = evaluation.summary();
        if (summary == null) {
            add(new PageHead(title, cancel(), again(), delete()));
            show(parts.evaluations.state(evaluation).isPresent());
        } else {
            add(new PageHead(title, compare(), toModel(), delete()));
            EvaluationSummary.Naming naming = summary.naming();
            add(naming == null ? facts(summary) : NamingPanel.facts(summary, naming));
            addNotes(summary);
            if (naming == null) {
                show(summary);
            } else {
                add(new NamingPanel(evaluation, summary, naming));
            }
        }
    }

    private void show(boolean hasJob) {
        if (hasJob) {
            Job job = parts.jobs.get(evaluation.jobId());
            var message = new Div(job.message());
            message.addClassName("tl-job-message");
            add(new JobCell(job, parts.clock), message);
        } else {
            var hint = new Paragraph("It was not finished on the server that it comes from. Evaluate the model again.");
            hint.addClassName("tl-hint");
            add(hint);
        }
    }

    private static Div facts(EvaluationSummary summary) {
        Point best = summary.best();
        var overall = summary.overall();
        return Labelled.row(
                new Labelled("AP", EvaluationWords.score(overall.ap()))
                        .hint("COCO's average precision: mean over the classes and the IoUs 0.50, 0.55 … 0.95"),
                new Labelled("AP50", EvaluationWords.score(overall.ap50())).hint("Average precision at IoU 0.50"),
                new Labelled("AP75", EvaluationWords.score(overall.ap75())).hint("Average precision at IoU 0.75"),
                new Labelled("AR100", EvaluationWords.score(overall.ar100()))
                        .hint("Average recall with at most 100 predictions of a class per picture"),
                new Labelled("best threshold", best == null ? "–" : EvaluationWords.score(best.score()))
                        .hint("Score with the best F1 of all classes together, at IoU 0.5"),
                new Labelled("precision there", best == null ? "–" : EvaluationWords.score(best.precision())),
                new Labelled("recall there", best == null ? "–" : EvaluationWords.score(best.recall())),
                new Labelled("frames", Formats.count(summary.frames())),
                new Labelled("objects", Formats.count(overall.truths())));
    }

    private void addNotes(EvaluationSummary summary) {
        if (!summary.notes().isEmpty()) {
            var notes = new UnorderedList();
            notes.addClassName("tl-warnings");
            summary.notes().forEach(note -> notes.add(new ListItem(note)));
            add(notes);
        }
    }

    private void show(EvaluationSummary summary) {
        var left = new Div(new H2("Confusion at a score of " + EvaluationWords.score(summary.threshold())));
        left.add(hint("Rows are what is there, columns what the model says. A number opens its pictures."));
        left.add(new ConfusionTable(evaluation, summary));
        var right = new Div(new H2("Errors by kind"));
        right.add(hint("Over all predictions; AP cost is what AP50 would gain without that kind of error."));
        right.add(new ErrorTable(evaluation, summary));
        var columns = new Div(left, right);
        columns.addClassNames("tl-columns", "tl-columns-even");
        add(new H2("By class and size"), new ScoreTable(evaluation, summary));
        add(new CurvePanel(evaluation, summary), columns);
    }

    private static Component hint(String sentence) {
        var hint = new Paragraph(sentence);
        hint.addClassName("tl-hint");
        return hint;
    }

    private Component compare() {
        List<ModelEvaluation> others = parts.comparisons.comparableWith(evaluation);
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var item = menu.addItem("Compare with…");
        for (ModelEvaluation other : others) {
            item.getSubMenu()
                    .addItem(
                            parts.modelName(other),
                            e -> go(EvaluationNavigation.comparison(evaluation.id(), other.id())));
        }
        item.setEnabled(!others.isEmpty());
        menu.setTooltipText(
                item,
                others.isEmpty()
                        ? "Evaluate another model on the same part of this version first"
                        : "Object by object with another model on the same frames");
        return menu;
    }

    private Button toModel() {
        return new Button("Model", e -> go(ModelNavigation.model(evaluation.modelId())));
    }

    private Button cancel() {
        var cancel = new Button("Cancel", e -> parts.jobs.cancel(evaluation.jobId()));
        cancel.setVisible(parts.access.canEdit(evaluation.projectId())
                && parts.evaluations
                        .state(evaluation)
                        .filter(state -> !state.isFinished())
                        .isPresent());
        return cancel;
    }

    private Button again() {
        var again = new Button("Evaluate again", e -> {
            parts.evaluations.start(evaluation.modelId(), evaluation.datasetVersionId(), evaluation.split());
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        });
        again.setVisible(parts.access.canEdit(evaluation.projectId())
                && parts.evaluations
                        .state(evaluation)
                        .map(state -> state.isFinished())
                        .orElse(true));
        return again;
    }

    private Button delete() {
        var delete = new Button("Delete", e -> {
            parts.evaluations.delete(evaluation.id());
            go(ProjectNavigation.tab(evaluation.projectId(), "quality"));
        });
        delete.setTooltipText("Deletes the numbers and what the model saw. Evaluating again brings the same.");
        delete.setVisible(parts.access.canManage(evaluation.projectId()));
        return delete;
    }

    private void go(String address) {
        getUI().ifPresent(ui -> Address.navigate(ui, address));
    }
}
