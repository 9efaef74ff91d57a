package io.truthloom.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.truthloom.analysis.Behind;
import io.truthloom.analysis.EvaluationId;
import io.truthloom.analysis.EvaluationPictures;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.common.NotFoundException;
import io.truthloom.evaluate.ErrorKind;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Ids;
import io.truthloom.shell.PageHead;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** The pictures behind a number of an evaluation. */
@Route("evaluations/:evaluationId/pictures")
@PermitAll
class EvaluationPicturesView extends Div implements CrumbedView, BeforeEnterObserver {
    private final transient EvaluationParts parts;
    private final transient EvaluationPictures pictures;
    private List<Crumb> crumbs = List.of(Crumb.here("Pictures"));

    EvaluationPicturesView(EvaluationParts parts, EvaluationPictures pictures) {
        this.parts = parts;
        this.pictures = pictures;
        addClassNames("tl-page", "tl-page-full");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new EvaluationId(Ids.parameter(event, "evaluationId", "The evaluation"));
        Behind behind = behind(event.getLocation().getQueryParameters());
        ModelEvaluation evaluation = parts.evaluations.get(id);
        EvaluationPictures.Page page = pictures.behind(id, behind);
        String title = EvaluationWords.behind(evaluation, behind);
        crumbs = parts.crumbs(evaluation, title);
        removeAll();
        add(new PageHead(title));
        show(evaluation, page);
    }

    private void show(ModelEvaluation evaluation, EvaluationPictures.Page page) {
        if (page.shots().isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.PICTURE,
                    "No pictures",
                    "Nothing stands behind this number, or its media were deleted since."));
            return;
        }
        String shown = page.all() > page.shots().size()
                ? "The first %s of %s. ".formatted(Formats.count(page.shots().size()), Formats.count(page.all()))
                : Formats.count(page.all()) + " in all. ";
        var hint = new Paragraph(
                shown + "Solid is what was labelled, dashed what the model says. A picture opens the editor there.");
        hint.addClassName("tl-hint");
        var gallery = new Div();
        gallery.addClassName("tl-shots");
        page.shots().forEach(shot -> gallery.add(new ShotCard(evaluation, shot)));
        add(hint, gallery);
    }

    private static Behind behind(QueryParameters query) {
        try {
            if (query.getSingleParameter("errors").isPresent()) {
                return new Behind.Errors(ErrorKind.valueOf(text(query, "errors").toUpperCase(Locale.ROOT)));
            }
            if (query.getSingleParameter("score").isPresent()) {
                return new Behind.CurvePoint(
                        Integer.parseInt(text(query, "class")), Double.parseDouble(text(query, "score")));
            }
            return new Behind.Cell(Integer.parseInt(text(query, "truth")), Integer.parseInt(text(query, "seen")));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("The page");
        }
    }

    private static String text(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("");
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
