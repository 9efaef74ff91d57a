package io.truthloom.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.truthloom.analysis.EvaluatedClass;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.evaluate.CocoScores;
import io.truthloom.evaluate.PrecisionRecall.Point;
import io.truthloom.shell.Formats;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** COCO's numbers and the best threshold, a row for each class; the mean in the last. */
class ScoreTable extends Div {
    private static final List<String> HEADERS = List.of(
            "Class",
            "Objects",
            "AP",
            "AP50",
            "AP75",
            "small",
            "medium",
            "large",
            "AR1",
            "AR10",
            "AR100",
            "AR small",
            "AR medium",
            "AR large",
            "Threshold",
            "Precision",
            "Recall");

    ScoreTable(ModelEvaluation evaluation, EvaluationSummary summary) {
        addClassName("tl-scroll");
        var table = new NativeTable();
        table.addClassNames("tl-table", "tl-table-numbers");
        var header = new NativeTableRow();
        HEADERS.forEach(name -> header.add(new NativeTableHeaderCell(name)));
        table.getHead().add(header);
        for (int c = 0; c < evaluation.classes().size(); c++) {
            EvaluationSummary.ClassSummary numbers = summary.classes().get(c);
            var row = new NativeTableRow(name(evaluation.classes().get(c)));
            fill(row, numbers.scores(), numbers.best());
            table.getBody().add(row);
        }
        var mean = new NativeTableRow(new NativeTableHeaderCell("All classes"));
        fill(mean, summary.overall(), summary.best());
        table.getFoot().add(mean);
        add(table);
    }

    static NativeTableHeaderCell name(EvaluatedClass known) {
        var dot = new Span();
        dot.addClassName("tl-dot");
        dot.getStyle().set("background", known.color());
        var cell = new NativeTableHeaderCell();
        cell.add(dot, new Span(known.name()));
        return cell;
    }

    private static void fill(NativeTableRow row, CocoScores scores, @Nullable Point best) {
        row.add(new NativeTableCell(Formats.count(scores.truths())));
        Stream.of(
                        scores.ap(),
                        scores.ap50(),
                        scores.ap75(),
                        scores.apSmall(),
                        scores.apMedium(),
                        scores.apLarge(),
                        scores.ar1(),
                        scores.ar10(),
                        scores.ar100(),
                        scores.arSmall(),
                        scores.arMedium(),
                        scores.arLarge(),
                        best == null ? null : Double.valueOf(best.score()),
                        best == null ? null : Double.valueOf(best.precision()),
                        best == null ? null : Double.valueOf(best.recall()))
                .forEach(number -> row.add(new NativeTableCell(EvaluationWords.score(number))));
    }
}
