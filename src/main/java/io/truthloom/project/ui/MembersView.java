package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectMember;
import io.truthloom.project.ProjectRole;
import io.truthloom.project.ProjectService;
import io.truthloom.security.AccountService;
import io.truthloom.shell.Grids;
import jakarta.annotation.security.PermitAll;

/** Who works in the project, and as what. */
@Route("projects/:projectId/members")
@PermitAll
class MembersView extends ProjectPage {
    private final transient ProjectAccess access;
    private final transient AccountService accounts;

    MembersView(ProjectService projects, ProjectAccess access, AccountService accounts) {
        super(projects, "Members");
        this.access = access;
        this.accounts = accounts;
    }

    @Override
    void show(Project project) {
        boolean manages = access.canManage(project.id());
        var members = projects.members(project.id());
        Grid<ProjectMember> grid = Grids.plain(m -> m.account().id());
        grid.addColumn(member -> member.account().displayName()).setHeader("Name");
        grid.addColumn(member -> member.account().username()).setHeader("Login");
        if (manages) {
            grid.addComponentColumn(member -> role(project, member)).setHeader("Role in this project");
            grid.addComponentColumn(member -> remove(project, member)).setFlexGrow(0);
        } else {
            grid.addColumn(member -> MemberRoles.name(member.role())).setHeader("Role in this project");
        }
        Grids.show(grid, members);
        grid.setAllRowsVisible(true);
        grid.addClassName("tl-grid-whole");
        add(new H2("Members"), hint(), grid);
        if (manages) {
            add(new AddMember(project, projects, accounts, this::reload));
        }
    }

    private Select<ProjectRole> role(Project project, ProjectMember member) {
        var select = MemberRoles.select();
        select.setValue(member.role());
        select.setAriaLabel("Role of " + member.account().displayName());
        select.addValueChangeListener(
                e -> projects.setMember(project.id(), member.account().id(), e.getValue()));
        return select;
    }

    private Button remove(Project project, ProjectMember member) {
        var button = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> {
            projects.removeMember(project.id(), member.account().id());
            reload();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel("Remove " + member.account().displayName());
        button.setTooltipText("Remove from the project");
        return button;
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
    }

    private static Paragraph hint() {
        var hint = new Paragraph("Managers change classes and members, train and delete. Annotators label, propose and "
                + "upload. Reviewers also mark frames as reviewed. Administrators see every project.");
        hint.addClassName("tl-hint");
        return hint;
    }
}
