package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Account;
import io.truthloom.security.AccountService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Picks an account that is not in the project yet. */
class AddMember extends Div {
    AddMember(Project project, ProjectService projects, AccountService accounts, Runnable added) {
        addClassName("tl-inline-form");
        var person = new ComboBox<Account>("Add a member");
        person.setItems(candidates(project, projects, accounts));
        person.setItemLabelGenerator(account -> account.displayName() + " (" + account.username() + ")");
        person.setPlaceholder("Name or login");
        person.setHelperText("The administrator makes new accounts under Administration.");
        person.setWidth("20rem");
        var role = MemberRoles.select();
        role.setLabel("Role");
        var add = new Button("Add", e -> {
            projects.setMember(project.id(), person.getValue().id(), role.getValue());
            added.run();
        });
        add.setEnabled(false);
        person.addValueChangeListener(e -> add.setEnabled(e.getValue() != null));
        add(person, role, add);
    }

    private static List<Account> candidates(Project project, ProjectService projects, AccountService accounts) {
        Set<Object> inside = projects.members(project.id()).stream()
                .map(member -> member.account().id())
                .collect(Collectors.toSet());
        return accounts.list().stream()
                .filter(account -> account.enabled() && !inside.contains(account.id()))
                .toList();
    }
}
