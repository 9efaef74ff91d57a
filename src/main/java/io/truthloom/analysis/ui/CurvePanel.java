package io.truthloom.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.truthloom.analysis.Behind;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.evaluate.PrecisionRecall.Point;
import io.truthloom.shell.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A curve for each class, at IoU 0.50 or 0.75; each point leads to its pictures. */
class CurvePanel extends Div {
    private static final String AT_50 = "IoU 0.50";
    private static final String AT_75 = "IoU 0.75";

    private final transient ModelEvaluation evaluation;
    private final transient EvaluationSummary summary;
    private final Div place = new Div();

    CurvePanel(ModelEvaluation evaluation, EvaluationSummary summary) {
        this.evaluation = evaluation;
        this.summary = summary;
        addClassName("tl-stack");
        var choice = new RadioButtonGroup<String>();
        choice.setItems(AT_50, AT_75);
        choice.setValue(AT_50);
        choice.setAriaLabel("IoU of the curves");
        choice.addValueChangeListener(e -> draw(e.getValue()));
        var head = new Div(new H2("Precision and recall"), choice);
        head.addClassName("tl-curve-head");
        var hint = new Paragraph("Click a point to see the predictions whose scores lie around it.");
        hint.addClassName("tl-hint");
        add(head, hint, place);
        draw(AT_50);
    }

    private List<Point> points(int classIndex, String iou) {
        EvaluationSummary.ClassSummary one = summary.classes().get(classIndex);
        return iou.equals(AT_50) ? one.curve50() : one.curve75();
    }

    private void draw(String iou) {
        List<Integer> drawn = new ArrayList<>();
        List<CurveChart.Curve> curves = new ArrayList<>();
        for (int c = 0; c < evaluation.classes().size(); c++) {
            List<Point> points = points(c, iou);
            if (!points.isEmpty()) {
                drawn.add(c);
                var known = evaluation.classes().get(c);
                curves.add(new CurveChart.Curve(
                        known.name(),
                        known.color(),
                        points.stream()
                                .map(point -> new CurveChart.Point(point.recall(), point.precision()))
                                .toList()));
            }
        }
        place.removeAll();
        if (curves.isEmpty()) {
            place.add(new Paragraph("There is no curve: no class has both objects and predictions here."));
        } else {
            place.add(new CurveChart("recall", curves, (curve, recall) -> {
                if (curve >= 0 && curve < drawn.size()) {
                    open(drawn.get(curve), recall, iou);
                }
            }));
        }
    }

    private void open(int classIndex, double recall, String iou) {
        points(classIndex, iou).stream()
                .min(Comparator.comparingDouble(point -> Math.abs(point.recall() - recall)))
                .ifPresent(point -> getUI().ifPresent(ui -> Address.navigate(
                        ui,
                        EvaluationNavigation.pictures(
                                evaluation.id(), new Behind.CurvePoint(classIndex, point.score())))));
    }
}
