package io.truthloom.project.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import io.truthloom.project.ProjectRole;

/** Roles in a project, in words and to choose from. */
final class MemberRoles {
    private MemberRoles() {}

    static String name(ProjectRole role) {
        return switch (role) {
            case MANAGER -> "Manager";
            case ANNOTATOR -> "Annotator";
            case REVIEWER -> "Reviewer";
        };
    }

    static Select<ProjectRole> select() {
        var select = new Select<ProjectRole>();
        select.setItems(ProjectRole.values());
        select.setItemLabelGenerator(MemberRoles::name);
        select.setValue(ProjectRole.ANNOTATOR);
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        return select;
    }
}
