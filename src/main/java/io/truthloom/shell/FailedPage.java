package io.truthloom.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** A page that could not be made. */
@ParentLayout(MainLayout.class)
@PermitAll
class FailedPage extends Div implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        List<String> sentences = ErrorText.of(parameter.getException());
        String text =
                sentences.isEmpty() ? ErrorNotices.unexpected(parameter.getException()) : String.join(" ", sentences);
        add(new EmptyState(
                VaadinIcon.WARNING, "This page could not be shown", text, new Anchor(".", "To the projects")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
