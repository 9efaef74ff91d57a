package io.truthloom.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.truthloom.security.Account;
import io.truthloom.security.AccountService;
import io.truthloom.security.CurrentUser;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Grids;
import io.truthloom.shell.PageHead;
import io.truthloom.shell.PasswordDialog;
import io.truthloom.shell.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The accounts. */
@Route("administration")
@RolesAllowed("ADMINISTRATOR")
class AdministrationView extends Div implements CrumbedView {
    private final transient AccountService accounts;
    private final transient CurrentUser currentUser;
    private final Grid<Account> grid = Grids.plain(Account::id);

    AdministrationView(AccountService accounts, CurrentUser currentUser, Clock clock) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        addClassNames("tl-page", "tl-page-full");
        grid.addColumn(Account::displayName).setHeader("Name").setAutoWidth(true);
        grid.addColumn(Account::username).setHeader("Login").setAutoWidth(true);
        grid.addColumn(account -> Roles.name(account.role())).setHeader("Role").setAutoWidth(true);
        grid.addComponentColumn(AdministrationView::state).setHeader("State").setAutoWidth(true);
        grid.addColumn(account -> Formats.ago(account.createdAt(), clock.instant()))
                .setHeader("Made")
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        var add = new Button("New account", VaadinIcon.PLUS.create());
        add.addClickListener(e -> AccountDialog.create(accounts, this::refresh).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new PageHead("Accounts", add), grid);
        refresh();
    }

    private Div actions(Account account) {
        var edit = small("Edit…");
        edit.addClickListener(
                e -> AccountDialog.edit(account, accounts, this::refresh).open());
        var password = small("New password…");
        boolean own = account.id().equals(currentUser.id());
        password.addClickListener(
                e -> (own ? PasswordDialog.own(account, accounts) : PasswordDialog.reset(account, accounts)).open());
        var row = new Div(edit, password);
        row.addClassName("tl-actions");
        return row;
    }

    private static Button small(String text) {
        var button = new Button(text);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Span state(Account account) {
        var word = new Span(account.enabled() ? "Active" : "Disabled");
        word.addClassNames("tl-state", account.enabled() ? "tl-state-succeeded" : "tl-state-cancelled");
        return word;
    }

    private void refresh() {
        Grids.show(grid, accounts.list());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here("Administration"));
    }
}
