package io.truthloom.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.truthloom.analysis.Behind;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.evaluate.ErrorAnalysis;
import io.truthloom.evaluate.ErrorKind;
import io.truthloom.shell.Formats;

/** How many errors of each kind, and what they cost; the number leads to the pictures. */
class ErrorTable extends NativeTable {
    ErrorTable(ModelEvaluation evaluation, EvaluationSummary summary) {
        addClassNames("tl-table", "tl-table-numbers");
        getHead()
                .add(new NativeTableRow(
                        new NativeTableHeaderCell("Error"),
                        new NativeTableHeaderCell("How many"),
                        new NativeTableHeaderCell("AP cost")));
        for (ErrorKind kind : ErrorKind.values()) {
            ErrorAnalysis.Cost cost = summary.errors().getOrDefault(kind, new ErrorAnalysis.Cost(0, 0));
            var name = new NativeTableHeaderCell(EvaluationWords.kind(kind));
            name.setTitle(EvaluationWords.explained(kind));
            getBody()
                    .add(new NativeTableRow(
                            name,
                            new NativeTableCell(count(evaluation, kind, cost)),
                            new NativeTableCell(bar(cost.averagePrecision()))));
        }
    }

    private static Component count(ModelEvaluation evaluation, ErrorKind kind, ErrorAnalysis.Cost cost) {
        if (cost.count() == 0) {
            return new Span("0");
        }
        String address = EvaluationNavigation.pictures(evaluation.id(), new Behind.Errors(kind));
        var link = new Anchor(address, Formats.count(cost.count()));
        link.setAriaLabel("%s: %s, show pictures".formatted(EvaluationWords.kind(kind), Formats.count(cost.count())));
        return link;
    }

    private static Component bar(double cost) {
        var bar = new Div();
        bar.addClassName("tl-cost-bar");
        bar.setVisible(cost > 0);
        bar.getStyle().set("width", Math.round(100 * Math.min(1, cost)) + "%");
        var row = new Div(new Div(bar), new Span(EvaluationWords.score(cost)));
        row.addClassName("tl-cost");
        return row;
    }
}
