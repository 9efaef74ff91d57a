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
import io.truthloom.evaluate.ClassificationEvaluation.ClassScores;
import io.truthloom.evaluate.CocoScores;
import io.truthloom.model.ModelKind;
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
        boolean isNaming = comparison.first().kind() == ModelKind.CLASSIFIER;
        var header = new NativeTableRow(
                new NativeTableHeaderCell("Class"),
                new NativeTableHeaderCell((isNaming ? "Precision of " : "AP of ") + first),
                new NativeTableHeaderCell("of " + second),
                new NativeTableHeaderCell("difference"),
                new NativeTableHeaderCell((isNaming ? "Recall of " : "AP50 of ") + first),
                new NativeTableHeaderCell("of " + second),
                new NativeTableHeaderCell("difference"));
        FATES.forEach(fate -> header.add(new NativeTableHeaderCell(words(fate, first, second))));
        table.getHead().add(header);
        for (Comparison.ClassDifference one : comparison.classes()) {
            var row = new NativeTableRow(ScoreTable.name(one.known()));
            fill(
                    row,
                    Numbers.of(comparison.first(), one.firstIndex()),
                    Numbers.of(comparison.second(), one.secondIndex()));
            FATES.forEach(fate ->
                    row.add(new NativeTableCell(Formats.count(one.objects().getOrDefault(fate, 0L)))));
            table.getBody().add(row);
        }
        var all = new NativeTableRow(new NativeTableHeaderCell("All classes"));
        fill(all, Numbers.of(comparison.first(), null), Numbers.of(comparison.second(), null));
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

    /** Of a class, or of all with null: AP and AP50, of a classifier precision and recall. */
    private record Numbers(@Nullable Double first, @Nullable Double second) {
        static Numbers of(ModelEvaluation evaluation, @Nullable Integer index) {
            EvaluationSummary summary = evaluation.summary();
            if (summary == null) {
                return new Numbers(null, null);
            }
            EvaluationSummary.Naming naming = summary.naming();
            if (naming != null) {
                ClassScores scores = index == null ? null : naming.byClass().get(index);
                return scores == null
                        ? new Numbers(null, naming.accuracy())
                        : new Numbers(scores.precision(), scores.recall());
            }
            CocoScores scores = index == null
                    ? summary.overall()
                    : summary.classes().get(index).scores();
            return new Numbers(scores.ap(), scores.ap50());
        }
    }

    private static void fill(NativeTableRow row, Numbers first, Numbers second) {
        fill(row, first.first(), second.first());
        fill(row, first.second(), second.second());
    }

    private static void fill(NativeTableRow row, @Nullable Double first, @Nullable Double second) {
        row.add(new NativeTableCell(EvaluationWords.score(first)));
        row.add(new NativeTableCell(EvaluationWords.score(second)));
        row.add(new NativeTableCell(EvaluationWords.difference(first, second)));
    }
}
