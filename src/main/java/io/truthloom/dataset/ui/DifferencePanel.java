package io.truthloom.dataset.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.VersionDifference;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Labelled;
import java.util.List;

/** What changed since another version; the one before unless another is chosen. */
class DifferencePanel extends Div {
    private final transient DatasetService datasets;
    private final transient DatasetVersion version;
    private final Div content = new Div();

    DifferencePanel(DatasetService datasets, DatasetVersion version) {
        this.datasets = datasets;
        this.version = version;
        addClassName("tl-stack");
        content.addClassName("tl-stack");
        List<DatasetVersion> others = datasets.list(version.projectId()).stream()
                .filter(other -> !other.id().equals(version.id()))
                .toList();
        var heading = new H2("Difference to");
        if (others.isEmpty()) {
            setVisible(false);
            return;
        }
        var choice = new Select<DatasetVersion>();
        choice.setAriaLabel("Version to compare with");
        choice.setPlaceholder("choose a version");
        choice.setItems(others);
        choice.setItemLabelGenerator(other -> "version " + other.number());
        choice.addValueChangeListener(e -> show(e.getValue()));
        var head = new Div(heading, choice);
        head.addClassName("tl-samples-head");
        add(head, content);
    }

    private void show(DatasetVersion other) {
        boolean earlier = other.number() < version.number();
        VersionDifference difference =
                earlier ? datasets.difference(other.id(), version.id()) : datasets.difference(version.id(), other.id());
        content.removeAll();
        if (!earlier) {
            content.add(hint("What version " + other.number() + " changed of this one."));
        }
        if (difference.isNone()) {
            content.add(
                    hint(
                            "Media, frames, boxes and sides are the same; schema, shapes, attributes or the way to split differ."));
            return;
        }
        var boxes = difference.allBoxes();
        content.add(Labelled.row(
                new Labelled("media", signed(difference.mediaAdded(), difference.mediaRemoved())),
                new Labelled("frames", signed(difference.framesAdded(), difference.framesRemoved())),
                new Labelled("frames relabelled", Formats.count(difference.relabelled())),
                new Labelled("frames on another side", Formats.count(difference.otherSide())),
                new Labelled("boxes", signed(boxes.added(), boxes.removed())),
                new Labelled("boxes moved", Formats.count(boxes.moved())),
                new Labelled("boxes of another class", Formats.count(boxes.became()))));
        if (!difference.boxes().isEmpty()) {
            content.add(new DifferenceTable(version.labels(), other.labels(), difference));
        }
    }

    private static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("tl-hint");
        return hint;
    }

    static String signed(int added, int removed) {
        return added == 0 && removed == 0 ? "–" : "+" + Formats.count(added) + " −" + Formats.count(removed);
    }
}
