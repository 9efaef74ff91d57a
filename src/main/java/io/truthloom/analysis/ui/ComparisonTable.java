package io.truthloom.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.truthloom.analysis.Comparison;
import io.truthloom.analysis.Comparison.FoundBy;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.evaluate.CocoScores;
import io.truthloom.shell.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AP of both, and how many objects which of them finds; those numbers lead to their pictures. */
class ComparisonTable extends Div {
    private static final List<FoundBy> FATES =
            List.of(FoundBy.BOTH, FoundBy.FIRST_ONLY, FoundBy.SECOND_ONLY, FoundBy.NEITHER);

    private final transient Comparison comparison;

    ComparisonTable(Comparison comparison, String first, String second) {
        this.comparison = comparison;
        addClassName("tl-scroll");
        var table = new NativeTable();
        table.addClassNames("tl-table", "tl-table-numbers");
        var header = new NativeTableRow(
                new NativeTableHeaderCell("Class"),
                new NativeTableHeaderCell("AP of " + first),
                new NativeTableHeaderCell("of " + second),
                new NativeTableHeaderCell("difference"),
                new NativeTableHeaderCell("AP50 of " + first),
                new NativeTableHeaderCell("of " + second),
                new NativeTableHeaderCell("difference"));
        FATES.forEach(fate -> header.add(new NativeTableHeaderCell(words(fate, first, second))));
        table.getHead().add(header);
        for (Comparison.ClassDifference one : comparison.classes()) {
            var row = new NativeTableRow(ScoreTable.name(one.known()));
            fill(
                    row,
                    scores(one.of(comparison.first(), one.firstIndex())),
                    scores(one.of(comparison.second(), one.secondIndex())));
            FATES.forEach(fate ->
                    row.add(new NativeTableCell(Formats.count(one.objects().getOrDefault(fate, 0L)))));
            table.getBody().add(row);
        }
        var all = new NativeTableRow(new NativeTableHeaderCell("All classes"));
        fill(all, overall(comparison.first()), overall(comparison.second()));
        FATES.forEach(fate -> all.add(new NativeTableCell(link(fate, comparison.objects()))));
        table.getFoot().add(all);
        add(table);
    }

    static String words(FoundBy fate, String first, String second) {
        return switch (fate) {
            case BOTH -> "Found by both";
            case FIRST_ONLY -> "Found by " + first + " alone";
            case SECOND_ONLY -> "Found by " + second + " alone";
            case NEITHER -> "Found by neither";
        };
    }

    private Component link(FoundBy fate, Map<FoundBy, Long> objects) {
        long count = objects.getOrDefault(fate, 0L);
        if (count == 0) {
            return new Span("0");
        }
        String address = EvaluationNavigation.comparison(
                comparison.first().id(), comparison.second().id());
        var link = new Anchor(address + "?found=" + fate.name().toLowerCase(Locale.ROOT), Formats.count(count));
        link.setAriaLabel("Show these %s pictures".formatted(Formats.count(count)));
        return link;
    }

    private static @Nullable CocoScores scores(EvaluationSummary.@Nullable ClassSummary summary) {
        return summary == null ? null : summary.scores();
    }

    private static @Nullable CocoScores overall(ModelEvaluation evaluation) {
        EvaluationSummary summary = evaluation.summary();
        return summary == null ? null : summary.overall();
    }

    private static void fill(NativeTableRow row, @Nullable CocoScores first, @Nullable CocoScores second) {
        fill(row, first == null ? null : first.ap(), second == null ? null : second.ap());
        fill(row, first == null ? null : first.ap50(), second == null ? null : second.ap50());
    }

    private static void fill(NativeTableRow row, @Nullable Double first, @Nullable Double second) {
        row.add(new NativeTableCell(EvaluationWords.score(first)));
        row.add(new NativeTableCell(EvaluationWords.score(second)));
        row.add(new NativeTableCell(EvaluationWords.difference(first, second)));
    }
}
