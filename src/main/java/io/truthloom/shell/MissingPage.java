package io.truthloom.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** No such address. */
@ParentLayout(MainLayout.class)
@PermitAll
class MissingPage extends Div implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(new EmptyState(
                VaadinIcon.QUESTION_CIRCLE_O,
                "There is no page here",
                "The address leads nowhere. It may have been mistyped, or what it named was deleted.",
                new Anchor(".", "To the projects")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
