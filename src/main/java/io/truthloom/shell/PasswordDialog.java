package io.truthloom.shell;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import io.truthloom.common.InvalidInputException;
import io.truthloom.security.Account;
import io.truthloom.security.AccountService;

/** A new password: one's own, for which the old one is wanted, or somebody else's, set by an administrator. */
public final class PasswordDialog {
    private PasswordDialog() {}

    public static FormDialog own(Account account, AccountService accounts) {
        return build("Change password", account, accounts, true);
    }

    public static FormDialog reset(Account account, AccountService accounts) {
        return build("New password for " + account.displayName(), account, accounts, false);
    }

    private static FormDialog build(String title, Account account, AccountService accounts, boolean askOld) {
        var old = new PasswordField("Current password");
        old.getElement().setAttribute("autocomplete", "current-password");
        var fresh = new PasswordField("New password");
        fresh.setHelperText("At least 10 characters");
        fresh.getElement().setAttribute("autocomplete", "new-password");
        var again = new PasswordField("New password again");
        again.getElement().setAttribute("autocomplete", "new-password");
        var dialog = new FormDialog(title, "Change", () -> {
            if (!fresh.getValue().equals(again.getValue())) {
                throw new InvalidInputException("Password", "the two new passwords differ. Type the same one twice.");
            }
            accounts.changePassword(account.id(), old.getValue(), fresh.getValue());
            Notices.done("The password was changed.");
        });
        var form = new FormLayout(fresh, again);
        if (askOld) {
            form.addComponentAsFirst(old);
        }
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        dialog.add(form);
        dialog.setWidth("22rem");
        return dialog;
    }
}
