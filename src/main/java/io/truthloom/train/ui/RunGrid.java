package io.truthloom.train.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Grids;
import io.truthloom.shell.JobCell;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Runs with their settings and results as columns, each of which sorts. */
final class RunGrid {
    private RunGrid() {}

    static Grid<RunRow> of(List<RunRow> all, boolean withProject, Clock clock) {
        Grid<RunRow> grid = Grids.plain(row -> row.run().id());
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(row -> new Anchor(
                        RunNavigation.run(row.run().id()), "Run " + row.run().number()))
                .setHeader("Run")
                .setComparator(Comparator.comparing(row -> row.run().number()))
                .setAutoWidth(true);
        if (withProject) {
            text(grid, "Project", row -> row.project().name());
        }
        if (all.stream().anyMatch(row -> !row.run().experiment().isEmpty())) {
            text(grid, "Experiment", row -> row.run().experiment());
        }
        grid.addComponentColumn(row -> row.isPaused() ? paused() : new JobCell(row.job(), clock))
                .setHeader("State")
                .setComparator(Comparator.comparing(row -> row.job().state()))
                .setFlexGrow(2)
                .setWidth("9rem");
        text(
                grid,
                "Trained on",
                row -> "version " + row.dataset().number() + ", "
                        + Formats.count(row.dataset().frameCount(), "frame", "frames"));
        grid.addComponentColumn(RunGrid::best)
                .setHeader("Best AP50")
                .setComparator(Comparator.comparing(RunRow::best))
                .setAutoWidth(true);
        List<TrainingSettings> settings =
                all.stream().map(row -> row.run().settings()).toList();
        for (String name : SettingColumns.differing(settings)) {
            setting(grid, name);
        }
        grid.addComponentColumn(row -> tags(row.run().tags()))
                .setHeader("Tags")
                .setComparator(
                        Comparator.comparing(row -> String.join(",", row.run().tags())))
                .setAutoWidth(true);
        grid.addColumn(row -> Formats.ago(row.run().createdAt(), clock.instant()))
                .setHeader("Started")
                .setComparator(Comparator.comparing(row -> row.run().createdAt()))
                .setAutoWidth(true);
        return grid;
    }

    private static void text(
            Grid<RunRow> grid, String header, com.vaadin.flow.function.ValueProvider<RunRow, String> value) {
        grid.addColumn(value)
                .setHeader(header)
                .setComparator(Comparator.comparing(value::apply))
                .setAutoWidth(true);
    }

    private static void setting(Grid<RunRow> grid, String name) {
        grid.addColumn(row -> SettingColumns.text(row.run().settings(), name))
                .setHeader(SettingColumns.caption(name))
                .setComparator(Comparator.<RunRow>comparingDouble(
                                row -> SettingColumns.number(row.run().settings(), name))
                        .thenComparing(row -> SettingColumns.text(row.run().settings(), name)))
                .setAutoWidth(true);
    }

    private static Span paused() {
        var word = new Span("Paused");
        word.addClassNames("tl-state", "tl-state-cancelled");
        return word;
    }

    private static Div best(RunRow row) {
        var cell = new Div(new Span(row.bestAp()));
        if (row.bestOfExperiment()) {
            var mark = new Span("best");
            mark.addClassName("tl-tag");
            mark.getElement()
                    .setAttribute(
                            "title", "The best of experiment “" + row.run().experiment() + "”");
            cell.add(mark);
        }
        cell.addClassName("tl-chips");
        return cell;
    }

    private static Div tags(List<String> tags) {
        var cell = new Div();
        cell.addClassName("tl-chips");
        for (String tag : tags) {
            var mark = new Span(tag);
            mark.addClassName("tl-tag");
            cell.add(mark);
        }
        return cell;
    }
}
