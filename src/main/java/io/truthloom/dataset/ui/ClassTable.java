package io.truthloom.dataset.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.truthloom.dataset.Split;
import io.truthloom.project.Label;
import io.truthloom.shell.Formats;
import java.util.List;

/** Boxes of each class in each part of the split; frames in the last row. */
class ClassTable extends NativeTable {
    private static final List<Split> SPLITS = List.of(Split.TRAIN, Split.VALIDATION, Split.TEST);

    ClassTable(List<Label> labels, DatasetCounts counts) {
        addClassNames("tl-table", "tl-table-numbers");
        List<Split> splits = SPLITS.stream()
                .filter(split -> split != Split.TEST || counts.frames(split) > 0)
                .toList();
        var header = new NativeTableRow(new NativeTableHeaderCell("Boxes of"));
        splits.forEach(split -> header.add(new NativeTableHeaderCell(name(split))));
        header.add(new NativeTableHeaderCell("All"));
        getHead().add(header);
        for (Label label : labels) {
            var dot = new Span();
            dot.addClassName("tl-dot");
            dot.getStyle().set("background", label.color());
            var name = new NativeTableHeaderCell();
            name.add(dot, new Span(label.name()));
            var row = new NativeTableRow(name);
            splits.forEach(split -> row.add(cell(counts.boxes(label.id(), split))));
            row.add(cell(splits.stream()
                    .mapToInt(split -> counts.boxes(label.id(), split))
                    .sum()));
            getBody().add(row);
        }
        var frames = new NativeTableRow(new NativeTableHeaderCell("Frames"));
        splits.forEach(split -> frames.add(cell(counts.frames(split))));
        frames.add(cell(splits.stream().mapToInt(counts::frames).sum()));
        getFoot().add(frames);
    }

    private static NativeTableCell cell(int number) {
        return new NativeTableCell(number == 0 ? "–" : Formats.count(number));
    }

    private static String name(Split split) {
        return switch (split) {
            case TRAIN -> "Training";
            case VALIDATION -> "Validation";
            case TEST -> "Test";
        };
    }
}
