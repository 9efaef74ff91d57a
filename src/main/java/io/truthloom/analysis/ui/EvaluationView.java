package io.truthloom.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.truthloom.analysis.EvaluationId;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.Ids;
import io.truthloom.shell.JobBell;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** How good a model is on one part of a version, and where it errs. */
@Route("evaluations/:evaluationId")
@PermitAll
class EvaluationView extends Div implements CrumbedView, BeforeEnterObserver {
    private final transient EvaluationParts parts;
    private final transient JobBell bell;
    private List<Crumb> crumbs = List.of(Crumb.here("Evaluation"));

    EvaluationView(EvaluationParts parts, JobBell bell) {
        this.parts = parts;
        this.bell = bell;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new EvaluationId(Ids.parameter(event, "evaluationId", "The evaluation"));
        ModelEvaluation evaluation = parts.evaluations.get(id);
        crumbs = parts.crumbs(evaluation, null);
        show(evaluation);
        bell.watch(this, job -> job.id().equals(evaluation.jobId()), job -> show(parts.evaluations.get(id)));
    }

    private void show(ModelEvaluation evaluation) {
        removeAll();
        add(new EvaluationPanel(evaluation, parts));
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
