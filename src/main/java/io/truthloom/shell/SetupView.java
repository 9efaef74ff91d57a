package io.truthloom.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.truthloom.common.InvalidInputException;
import io.truthloom.security.AccountService;
import java.util.List;

/** The first visit: create the administrator. There is no default password. */
@Route(value = "setup", autoLayout = false)
@PageTitle("First start · Truthloom")
@AnonymousAllowed
class SetupView extends Div implements BeforeEnterObserver {
    private static final int SHORTEST_PASSWORD = 10;

    private final transient AccountService accounts;
    private final TextField username = new TextField("Login name");
    private final TextField displayName = new TextField("Your name");
    private final PasswordField password = new PasswordField("Password");
    private final PasswordField again = new PasswordField("Password again");
    private final Div problems = new Div();

    SetupView(AccountService accounts) {
        this.accounts = accounts;
        addClassName("tl-door");
        username.setValue("admin");
        username.getElement().setAttribute("autocomplete", "username");
        displayName.setAutofocus(true);
        displayName.setPlaceholder("As colleagues see it");
        password.setHelperText("At least " + SHORTEST_PASSWORD + " characters");
        password.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        problems.addClassName("tl-problems");
        problems.getElement().setAttribute("role", "alert");
        problems.setVisible(false);
        var create = new Button("Create administrator", e -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER);
        var form = new Div(displayName, username, password, again, problems, create);
        form.addClassName("tl-door-form");
        add(
                LoginView.head("Welcome to Truthloom", "Create the administrator's account. It stays on this machine."),
                form);
    }

    private void create() {
        password.setInvalid(password.getValue().length() < SHORTEST_PASSWORD);
        password.setErrorMessage("Use at least " + SHORTEST_PASSWORD + " characters.");
        again.setInvalid(!again.getValue().equals(password.getValue()));
        again.setErrorMessage("The two passwords differ.");
        username.setInvalid(username.getValue().isBlank());
        username.setErrorMessage("Choose a login name.");
        if (password.isInvalid() || again.isInvalid() || username.isInvalid()) {
            return;
        }
        String name = displayName.getValue().isBlank() ? username.getValue() : displayName.getValue();
        try {
            accounts.createAdministrator(username.getValue(), name, password.getValue());
        } catch (InvalidInputException e) {
            show(ErrorText.of(e));
            return;
        }
        getUI().ifPresent(ui -> ui.navigate("login", QueryParameters.of("created", "")));
    }

    private void show(List<String> sentences) {
        problems.removeAll();
        sentences.forEach(sentence -> problems.add(new Div(sentence)));
        problems.setVisible(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!accounts.needsSetup()) {
            event.forwardTo(LoginView.class);
        }
    }
}
