package io.truthloom.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.AvatarGroup;
import com.vaadin.flow.component.avatar.AvatarGroup.AvatarGroupItem;
import com.vaadin.flow.component.avatar.AvatarGroupVariant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.truthloom.project.ProjectMember;
import io.truthloom.shell.Bar;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Labelled;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Name, people, how far the frames are, and the one next step. */
class ProjectHeader extends Div {
    ProjectHeader(ProjectFacts facts, List<ProjectMember> members, Component actions, Consumer<NextStep.Target> go) {
        addClassName("tl-project-head");
        var title = new Div(new H1(facts.project().name()), people(members), actions);
        title.addClassName("tl-project-title");
        var status = new Div(frames(facts), numbers(facts));
        status.addClassName("tl-project-status");
        add(title, status, next(NextStep.of(facts), go));
    }

    /** The name alone, as high as the whole. */
    static Div waiting(String name) {
        var header = new Div(new H1(name));
        header.addClassNames("tl-project-head", "tl-waiting");
        return header;
    }

    private static AvatarGroup people(List<ProjectMember> members) {
        var group = new AvatarGroup(members.stream()
                .map(member -> new AvatarGroupItem(member.account().displayName()))
                .toList());
        group.setMaxItemsVisible(6);
        group.addThemeVariants(AvatarGroupVariant.LUMO_SMALL);
        return group;
    }

    private static Bar frames(ProjectFacts facts) {
        return new Bar(FrameParts.of(facts), true);
    }

    private static Div numbers(ProjectFacts facts) {
        var progress = facts.progress();
        String perObject = progress.objects() == 0
                ? "–"
                : String.format(Locale.ENGLISH, "%.1f", (double) progress.humanActions() / progress.objects());
        return Labelled.row(
                new Labelled("media", Formats.count(facts.media())),
                new Labelled("objects", Formats.count(progress.objects())),
                new Labelled("actions per object", perObject)
                        .hint(
                                "How many gestures people made so far for each labelled object. The fewer, the better the models help."));
    }

    private static Div next(NextStep step, Consumer<NextStep.Target> go) {
        var icon = VaadinIcon.ARROW_CIRCLE_RIGHT_O.create();
        var button = new Button(step.action(), e -> go.accept(step.target()));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("tl-next-button");
        var strip = new Div(icon, new Span(step.reason()), button);
        strip.addClassName("tl-next");
        strip.getElement().setAttribute("role", "note");
        strip.getElement().setAttribute("aria-label", "Next step");
        return strip;
    }
}
