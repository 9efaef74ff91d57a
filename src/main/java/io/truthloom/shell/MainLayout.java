package io.truthloom.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.truthloom.jobs.JobService;
import io.truthloom.security.Account;
import io.truthloom.security.AccountService;
import io.truthloom.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** Rail at the left, breadcrumb, bell and person at the top. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final Breadcrumb breadcrumb = new Breadcrumb();
    private final Rail rail;

    MainLayout(
            CurrentUser currentUser,
            AccountService accounts,
            AuthenticationContext authentication,
            JobService jobs,
            JobBell bell,
            Clock clock) {
        Account account = currentUser.require();
        setPrimarySection(Section.DRAWER);
        addClassName("tl-shell");
        rail = new Rail(account.role());
        addToDrawer(rail);
        var toggle = new DrawerToggle();
        toggle.addClassName("tl-drawer-toggle");
        toggle.setAriaLabel("Menu");
        var spacer = new Div();
        spacer.addClassName("tl-spacer");
        var top = new Div(
                toggle,
                breadcrumb,
                spacer,
                new RunningJobs(jobs, bell, clock),
                new PersonMenu(account, accounts, authentication));
        top.addClassName("tl-top");
        addToNavbar(top);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rail.showInside(event.getLocation().getPath());
        breadcrumb.show(event.getActiveChain().stream()
                .filter(CrumbedView.class::isInstance)
                .findFirst()
                .map(view -> ((CrumbedView) view).crumbs())
                .orElse(List.of()));
    }
}
