package io.truthloom.shell;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.truthloom.security.Account;
import io.truthloom.security.AccountService;

/** Theme, password, log out. */
class PersonMenu extends MenuBar {
    PersonMenu(Account account, AccountService accounts, AuthenticationContext authentication) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        var avatar = new Avatar(account.displayName());
        avatar.addClassName("tl-avatar");
        avatar.setTooltipEnabled(true);
        MenuItem root = addItem(avatar);
        root.setAriaLabel("Menu of " + account.displayName());
        var menu = root.getSubMenu();

        var who = new Div(new Span(account.displayName()), new Span(Roles.name(account.role())));
        who.addClassName("tl-menu-who");
        menu.addItem(who).setEnabled(false);
        var themes = menu.addItem("Theme").getSubMenu();
        for (ThemeChoice choice : ThemeChoice.values()) {
            themes.addItem(choice.caption(), e -> getUI().ifPresent(ui -> choice.apply(ui.getPage())));
        }
        menu.addItem(
                "Change password…", e -> PasswordDialog.own(account, accounts).open());
        menu.addSeparator();
        menu.addItem("Log out", e -> authentication.logout());
    }
}
