package io.truthloom.security.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.truthloom.security.Account;
import io.truthloom.security.AccountService;
import io.truthloom.security.Role;
import io.truthloom.shell.FormDialog;
import io.truthloom.shell.Notices;
import io.truthloom.shell.Roles;

/** A new account, or another's name, role and whether it may log in. */
final class AccountDialog {
    private AccountDialog() {}

    static FormDialog create(AccountService accounts, Runnable done) {
        var name = new TextField("Name");
        name.setAutofocus(true);
        var login = new TextField("Login name");
        var role = role(Role.ANNOTATOR);
        var password = new PasswordField("First password");
        password.setHelperText("At least 10 characters. Tell the person to change it.");
        password.getElement().setAttribute("autocomplete", "new-password");
        var dialog = new FormDialog("New account", "Create", () -> {
            accounts.create(login.getValue().strip(), name.getValue().strip(), password.getValue(), role.getValue());
            Notices.done("The account “" + login.getValue().strip() + "” was created.");
            done.run();
        });
        dialog.add(form(new FormLayout(name, login, role, password)));
        dialog.setWidth("24rem");
        return dialog;
    }

    static FormDialog edit(Account account, AccountService accounts, Runnable done) {
        var name = new TextField("Name");
        name.setValue(account.displayName());
        var role = role(account.role());
        var enabled = new Checkbox("May log in", account.enabled());
        var dialog = new FormDialog("Account “" + account.username() + "”", "Save", () -> {
            accounts.update(account.id(), name.getValue().strip(), role.getValue(), enabled.getValue());
            Notices.done("The account is saved.");
            done.run();
        });
        dialog.add(form(new FormLayout(name, role, enabled)));
        dialog.setWidth("24rem");
        return dialog;
    }

    private static FormLayout form(FormLayout form) {
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        return form;
    }

    private static Select<Role> role(Role value) {
        var role = new Select<Role>();
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(Roles::name);
        role.addValueChangeListener(e -> role.setHelperText(Roles.may(e.getValue())));
        role.setValue(value);
        return role;
    }
}
