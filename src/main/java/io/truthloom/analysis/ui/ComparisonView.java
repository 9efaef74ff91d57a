package io.truthloom.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.truthloom.analysis.Comparison;
import io.truthloom.analysis.Comparison.FoundBy;
import io.truthloom.analysis.ComparisonService;
import io.truthloom.analysis.EvaluationId;
import io.truthloom.model.ModelKind;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.Ids;
import io.truthloom.shell.PageHead;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** Two models on the same frames, object by object. */
@Route("evaluations/:evaluationId/against/:otherId")
@PermitAll
class ComparisonView extends Div implements CrumbedView, BeforeEnterObserver {
    private final transient EvaluationParts parts;
    private List<Crumb> crumbs = List.of(Crumb.here("Comparison"));

    ComparisonView(EvaluationParts parts) {
        this.parts = parts;
        addClassNames("tl-page", "tl-page-full");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var firstId = new EvaluationId(Ids.parameter(event, "evaluationId", "The evaluation"));
        var secondId = new EvaluationId(Ids.parameter(event, "otherId", "The evaluation"));
        Comparison comparison = parts.comparisons.compare(firstId, secondId);
        String first = parts.modelName(comparison.first());
        String second = parts.modelName(comparison.second());
        crumbs = parts.crumbs(comparison.first(), "Against " + second);
        removeAll();
        add(
                new PageHead(first + " against " + second),
                hint("On " + parts.data(comparison.first())
                        + ""
                        + (comparison.first().kind() == ModelKind.DETECTOR
                                ? "; each at its own best threshold, an object is found at IoU 0.5 or more."
                                : "; an object is found when it is named right.")));
        add(new ComparisonTable(comparison, first, second));
        FoundBy fate = fate(event, comparison);
        add(new H2(ComparisonTable.words(fate, first, second)));
        List<ComparisonService.ComparedShot> shots = parts.comparisons.pictures(firstId, secondId, fate);
        if (shots.isEmpty()) {
            add(hint("There is no such object."));
            return;
        }
        add(hint("Solid is what was labelled, dashed what " + first + " says, dotted what " + second + " says."));
        var gallery = new Div();
        gallery.addClassName("tl-shots");
        shots.forEach(shot ->
                gallery.add(new ShotCard(comparison.first(), shot.first(), comparison.second(), shot.second())));
        add(gallery);
    }

    private static FoundBy fate(BeforeEnterEvent event, Comparison comparison) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("found")
                .orElse("")
                .toUpperCase(Locale.ROOT);
        for (FoundBy one : FoundBy.values()) {
            if (one.name().equals(asked)) {
                return one;
            }
        }
        return comparison.objects().getOrDefault(FoundBy.FIRST_ONLY, 0L) > 0 ? FoundBy.FIRST_ONLY : FoundBy.SECOND_ONLY;
    }

    private static Paragraph hint(String sentence) {
        var hint = new Paragraph(sentence);
        hint.addClassName("tl-hint");
        return hint;
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
