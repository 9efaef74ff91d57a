package io.truthloom.train.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.truthloom.shell.Formats;
import io.truthloom.train.Run;
import java.util.List;
import java.util.function.Function;

/** A column for each run: its best AP and the settings in which they differ. */
class CompareTable extends NativeTable {
    CompareTable(List<Run> runs) {
        addClassNames("tl-table", "tl-table-numbers");
        var head = new NativeTableRow(new NativeTableHeaderCell());
        for (Run run : runs) {
            var cell = new NativeTableHeaderCell();
            cell.add(new Anchor(RunNavigation.run(run.id()), "Run " + run.number()));
            head.add(cell);
        }
        getHead().add(head);
        row("Best AP50", runs, run -> {
            Double best = run.bestAp50();
            return best == null ? "–" : Formats.score(best);
        });
        for (String name :
                SettingColumns.differing(runs.stream().map(Run::settings).toList())) {
            row(SettingColumns.caption(name), runs, run -> SettingColumns.text(run.settings(), name));
        }
        row("Tags", runs, run -> String.join(", ", run.tags()));
    }

    private void row(String caption, List<Run> runs, Function<Run, String> value) {
        var header = new NativeTableHeaderCell(caption);
        header.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(header);
        runs.forEach(run -> row.add(new NativeTableCell(value.apply(run))));
        getBody().add(row);
    }
}
