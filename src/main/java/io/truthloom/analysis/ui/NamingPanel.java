package io.truthloom.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.evaluate.Calibration;
import io.truthloom.evaluate.ClassificationEvaluation.ClassScores;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Labelled;
import java.util.ArrayList;
import java.util.List;

/** How well a classifier names objects: by class, confusion, and whether its probabilities can be believed. */
class NamingPanel extends Div {
    NamingPanel(ModelEvaluation evaluation, EvaluationSummary summary, EvaluationSummary.Naming naming) {
        addClassName("tl-stack");
        var matrix = new Div(
                new H2("Confusion"),
                hint("Rows are what is there, columns what the model says. A number opens its pictures."),
                new ConfusionTable(evaluation, summary));
        var belief = new Div(
                new H2("Calibration"),
                hint("Of the answers given with a probability, the share that is right. On the diagonal the"
                        + " probabilities can be taken at their word."),
                chart(naming.reliability()));
        var columns = new Div(matrix, belief);
        columns.addClassNames("tl-columns", "tl-columns-even");
        add(new H2("By class"), table(evaluation, naming), columns);
    }

    static Div facts(EvaluationSummary summary, EvaluationSummary.Naming naming) {
        var row = Labelled.row(new Labelled("accuracy", EvaluationWords.score(naming.accuracy()))
                .hint("Share of the objects whose likeliest class is the right one"));
        int last = naming.topK().size();
        for (int k = 2; k <= last; k++) {
            if (k == 3 || k == 5) {
                row.add(new Labelled(
                                "top " + k, EvaluationWords.score(naming.topK().get(k - 1)))
                        .hint("Share of the objects whose class is among the %d likeliest".formatted(k)));
            }
        }
        row.add(
                new Labelled("calibration error", EvaluationWords.score(naming.calibrationError()))
                        .hint("Mean gap between probability and share of right answers (ECE, 15 bins)"),
                new Labelled("frames", Formats.count(summary.frames())),
                new Labelled("objects", Formats.count(summary.overall().truths())));
        return row;
    }

    private static Div table(ModelEvaluation evaluation, EvaluationSummary.Naming naming) {
        var table = new NativeTable();
        table.addClassNames("tl-table", "tl-table-numbers");
        table.getHead()
                .add(new NativeTableRow(
                        new NativeTableHeaderCell("Class"),
                        new NativeTableHeaderCell("Objects"),
                        new NativeTableHeaderCell("Called so"),
                        new NativeTableHeaderCell("Precision"),
                        new NativeTableHeaderCell("Recall")));
        for (int c = 0; c < evaluation.classes().size(); c++) {
            ClassScores scores = naming.byClass().get(c);
            table.getBody()
                    .add(new NativeTableRow(
                            ScoreTable.name(evaluation.classes().get(c)),
                            new NativeTableCell(Formats.count(scores.truths())),
                            new NativeTableCell(Formats.count(scores.called())),
                            new NativeTableCell(EvaluationWords.score(scores.precision())),
                            new NativeTableCell(EvaluationWords.score(scores.recall()))));
        }
        var place = new Div(table);
        place.addClassName("tl-scroll");
        return place;
    }

    private static CurveChart chart(List<Calibration.Bin> bins) {
        List<CurveChart.Point> points = new ArrayList<>();
        for (Calibration.Bin bin : bins) {
            if (bin.count() > 0) {
                points.add(new CurveChart.Point(bin.confidence(), bin.accuracy()));
            }
        }
        return new CurveChart(
                "probability",
                List.of(
                        new CurveChart.Curve("share right", "#5b8cff", points),
                        new CurveChart.Curve(
                                "as said", "#8a8f98", List.of(new CurveChart.Point(0, 0), new CurveChart.Point(1, 1)))),
                null);
    }

    private static Paragraph hint(String sentence) {
        var hint = new Paragraph(sentence);
        hint.addClassName("tl-hint");
        return hint;
    }
}
