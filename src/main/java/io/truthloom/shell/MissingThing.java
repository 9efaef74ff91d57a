package io.truthloom.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.truthloom.common.NotFoundException;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** The address is well formed, but what it names is not there for this person. */
@ParentLayout(MainLayout.class)
@PermitAll
class MissingThing extends Div implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(new EmptyState(
                VaadinIcon.QUESTION_CIRCLE_O,
                "Not found",
                String.valueOf(parameter.getException().getMessage()),
                new Anchor(".", "To the projects")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
