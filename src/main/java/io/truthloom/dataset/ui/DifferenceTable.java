package io.truthloom.dataset.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.truthloom.dataset.VersionDifference;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import io.truthloom.shell.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Boxes added, removed, moved and changed of class, by class. */
class DifferenceTable extends NativeTable {
    DifferenceTable(List<Label> now, List<Label> before, VersionDifference difference) {
        addClassNames("tl-table", "tl-table-numbers");
        var head = new NativeTableRow(new NativeTableHeaderCell("Boxes of"));
        for (String name : List.of("Added", "Removed", "Moved", "Became it", "Were it")) {
            head.add(new NativeTableHeaderCell(name));
        }
        getHead().add(head);
        Map<LabelId, String> names = new LinkedHashMap<>();
        Stream.concat(now.stream(), before.stream()).forEach(label -> names.putIfAbsent(label.id(), label.name()));
        names.forEach((id, name) -> {
            VersionDifference.Boxes boxes = difference.boxes().get(id);
            if (boxes != null) {
                var row = new NativeTableRow(new NativeTableHeaderCell(name));
                Stream.of(boxes.added(), boxes.removed(), boxes.moved(), boxes.became(), boxes.left())
                        .forEach(number -> row.add(new NativeTableCell(number == 0 ? "–" : Formats.count(number))));
                getBody().add(row);
            }
        });
    }
}
