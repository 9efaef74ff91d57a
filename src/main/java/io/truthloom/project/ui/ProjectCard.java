package io.truthloom.project.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.truthloom.project.Label;
import io.truthloom.shell.Bar;
import io.truthloom.shell.Formats;
import java.time.Instant;
import java.util.List;

/** A project in the list: name, classes, how far it is. The whole card is the link. */
class ProjectCard extends Anchor {
    private static final int CLASSES_SHOWN = 6;

    ProjectCard(ProjectFacts facts, Instant now) {
        super(ProjectNavigation.project(facts.project().id()));
        addClassName("tl-card");
        var made = new Span("made " + Formats.ago(facts.project().createdAt(), now));
        var amount = new Span(Formats.count(facts.media()) + " media · "
                + Formats.count(facts.progress().frames(), "frame", "frames"));
        var numbers = new Div(amount, made);
        numbers.addClassName("tl-card-numbers");
        var bar = new Bar(FrameParts.of(facts), false);
        var step = new Div(NextStep.of(facts).reason());
        step.addClassName("tl-card-step");
        add(new H2(facts.project().name()), classes(facts.project().labels()), bar, numbers, step);
    }

    private static Div classes(List<Label> labels) {
        var row = new Div();
        row.addClassName("tl-chips");
        labels.stream().limit(CLASSES_SHOWN).forEach(label -> row.add(new LabelChip(label)));
        if (labels.size() > CLASSES_SHOWN) {
            row.add(new Span("+" + (labels.size() - CLASSES_SHOWN)));
        }
        return row;
    }
}
