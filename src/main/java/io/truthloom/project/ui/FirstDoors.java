package io.truthloom.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.truthloom.sample.SampleService;
import org.springframework.context.annotation.Lazy;

/** What a new installation offers: a ready sample, or a project of one's own. */
@Lazy
@org.springframework.stereotype.Component
class FirstDoors {
    private final SampleService sample;

    FirstDoors(SampleService sample) {
        this.sample = sample;
    }

    /** @param more stands below the doors */
    Component build(Runnable newProject, Component more) {
        var doors = new Div();
        doors.addClassName("tl-doors");
        doors.add(door(
                VaadinIcon.MOVIE,
                "Start with the sample",
                "A short clip with 20 frames labelled. Five minutes: label, train, propose, accept, propagate, export.",
                "Make the sample",
                this::makeSample));
        doors.add(door(
                VaadinIcon.FOLDER_ADD,
                "New project",
                "Name your classes, then drop images, videos or a zip.",
                "New project…",
                newProject));
        var page = new Div(new H1("What would you like to start with?"), doors, more);
        page.addClassName("tl-first");
        return page;
    }

    Button sampleButton() {
        var button = new Button("Sample project", VaadinIcon.MOVIE.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setTooltipText("A project to try everything on: a short clip with 20 frames labelled");
        button.setDisableOnClick(true);
        button.addClickListener(e -> makeSample());
        return button;
    }

    private void makeSample() {
        UI.getCurrentOrThrow().navigate(ProjectNavigation.project(sample.create()));
    }

    private static Div door(VaadinIcon icon, String title, String text, String action, Runnable deed) {
        var button = new Button(action, e -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(e -> button.setEnabled(true));
        var picture = icon.create();
        picture.addClassName("tl-empty-icon");
        var door = new Div(picture, new H2(title), new Paragraph(text), button);
        door.addClassName("tl-door-card");
        return door;
    }
}
