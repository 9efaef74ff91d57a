package io.truthloom.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.truthloom.security.AccountService;
import java.util.regex.Pattern;

@Route(value = "login", autoLayout = false)
@PageTitle("Log in · Truthloom")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");

    private final transient AccountService accounts;
    private final LoginForm form = new LoginForm();
    private final Paragraph created =
            new Paragraph("The administrator was created. Log in with that name and password.");

    LoginView(AccountService accounts) {
        this.accounts = accounts;
        addClassName("tl-door");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        created.addClassName("tl-door-note");
        created.setVisible(false);
        add(head("Truthloom", "Label images and video, with the learning loop built in."), created, form);
    }

    static Div head(String title, String text) {
        var mark = new Span();
        mark.addClassName("tl-mark");
        var head = new Div(mark, new H1(title), new Paragraph(text));
        head.addClassName("tl-door-head");
        return head;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (accounts.needsSetup()) {
            event.forwardTo(SetupView.class);
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        created.setVisible(query.getParameters().containsKey("created"));
        form.setI18n(texts(query.getSingleParameter("wait").orElse("")));
        form.setError(query.getParameters().containsKey("error"));
    }

    /** @param wait seconds until the next try is allowed; anything else where none is told */
    private static LoginI18n texts(String wait) {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle("Log in");
        var message = texts.getErrorMessage();
        if (SECONDS.matcher(wait).matches()) {
            message.setTitle("Too many failed attempts");
            message.setMessage("Wait %s, then try again. An administrator can set a new password."
                    .formatted(wait.equals("1") ? "a second" : wait + " seconds"));
        } else {
            message.setTitle("Name or password is wrong");
            message.setMessage("Check both and try again. An administrator can set a new password.");
        }
        return texts;
    }
}
