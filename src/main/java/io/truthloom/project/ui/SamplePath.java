package io.truthloom.project.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.truthloom.project.ProjectId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What to try in the sample, ticked off as it is done. Closed once, the browser remembers it. */
class SamplePath extends Div {
    private final String memory;

    SamplePath(ProjectId project, Set<SampleStep> done, Consumer<NextStep.Target> go) {
        memory = "truthloom.path-closed." + project;
        addClassName("tl-path");
        getElement().setAttribute("role", "note");
        getElement().setAttribute("aria-label", "Steps to try with the sample");
        Optional<SampleStep> next = Arrays.stream(SampleStep.values())
                .filter(step -> !done.contains(step))
                .findFirst();
        var steps = new OrderedList();
        for (SampleStep step : SampleStep.values()) {
            steps.add(item(step, done.contains(step), next.filter(step::equals).isPresent(), go));
        }
        var hint = new Span(next.map(SampleStep::hint).orElse("That is the whole loop. Now try it on your own data."));
        hint.addClassName("tl-path-hint");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> dismiss());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        close.setAriaLabel("Close the steps for good");
        add(steps, hint, close);
    }

    private static ListItem item(SampleStep step, boolean done, boolean next, Consumer<NextStep.Target> go) {
        var button = new Button(step.caption(), e -> go.accept(step.target()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setIcon((done ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.CIRCLE_THIN).create());
        button.setTooltipText(step.hint());
        var item = new ListItem(button);
        item.getElement().setAttribute("data-done", done);
        item.getElement().setAttribute("data-next", next);
        return item;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("this.hidden = localStorage.getItem($0) !== null", memory);
    }

    private void dismiss() {
        getElement().executeJs("localStorage.setItem($0, 'yes')", memory);
        setVisible(false);
    }
}
