package io.truthloom.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.truthloom.analysis.Behind;
import io.truthloom.analysis.EvaluatedClass;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.model.ModelKind;
import io.truthloom.shell.Formats;

/** The matrix; each number that is not 0 leads to its pictures. Cells are the darker the more of their row they hold. */
class ConfusionTable extends Div {
    ConfusionTable(ModelEvaluation evaluation, EvaluationSummary summary) {
        addClassName("tl-scroll");
        int[][] counts = summary.confusion();
        var table = new NativeTable();
        table.addClassNames("tl-table", "tl-table-numbers", "tl-confusion");
        var header = new NativeTableRow(new NativeTableHeaderCell("there / seen"));
        for (EvaluatedClass known : evaluation.classes()) {
            header.add(new NativeTableHeaderCell(known.name()));
        }
        int shown = evaluation.kind() == ModelKind.DETECTOR ? counts.length : counts.length - 1;
        if (shown == counts.length) {
            header.add(new NativeTableHeaderCell("not found"));
        }
        table.getHead().add(header);
        for (int row = 0; row < shown; row++) {
            var line = new NativeTableRow(
                    row < evaluation.classes().size()
                            ? ScoreTable.name(evaluation.classes().get(row))
                            : new NativeTableHeaderCell("nothing there"));
            for (int column = 0; column < shown; column++) {
                line.add(cell(evaluation, counts, row, column));
            }
            table.getBody().add(line);
        }
        add(table);
    }

    private static NativeTableCell cell(ModelEvaluation evaluation, int[][] counts, int row, int column) {
        var cell = new NativeTableCell();
        int count = counts[row][column];
        int background = counts.length - 1;
        if (count == 0) {
            cell.setText(row == background && column == background ? "" : "·");
            return cell;
        }
        int sum = 0;
        for (int one : counts[row]) {
            sum += one;
        }
        var behind = new Behind.Cell(row, column);
        var link = new Anchor(EvaluationNavigation.pictures(evaluation.id(), behind), Formats.count(count));
        link.setTitle(EvaluationWords.behind(evaluation, behind));
        link.setAriaLabel(EvaluationWords.behind(evaluation, behind) + ": " + Formats.count(count));
        cell.add(link);
        cell.addClassName(row == column ? "tl-confusion-right" : "tl-confusion-wrong");
        cell.getStyle().set("--share", String.valueOf(Math.round(40.0 * count / sum)));
        return cell;
    }
}
