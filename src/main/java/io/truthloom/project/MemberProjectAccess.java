package io.truthloom.project;

import io.truthloom.common.NotFoundException;
import io.truthloom.security.Account;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.Role;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Access by membership; administrators act as managers of every project that exists. */
@Component
class MemberProjectAccess implements ProjectAccess {
    private final CurrentUser currentUser;
    private final MemberStore members;
    private final ProjectRepository projects;

    MemberProjectAccess(CurrentUser currentUser, MemberStore members, ProjectRepository projects) {
        this.currentUser = currentUser;
        this.members = members;
        this.projects = projects;
    }

    @Override
    public void requireView(ProjectId project) {
        require(canView(project), project);
    }

    @Override
    public void requireEdit(ProjectId project) {
        require(canEdit(project), project);
    }

    @Override
    public void requireManage(ProjectId project) {
        require(canManage(project), project);
    }

    @Override
    public void requireCreate() {
        Role role = currentUser.require().role();
        if (role != Role.ADMINISTRATOR && role != Role.MANAGER) {
            throw new AccessDeniedException("Only administrators and managers create projects.");
        }
    }

    @Override
    public boolean canEdit(ProjectId project) {
        return canView(project);
    }

    @Override
    public boolean canManage(ProjectId project) {
        return role(project).filter(ProjectRole.MANAGER::equals).isPresent();
    }

    boolean canView(ProjectId project) {
        return role(project).isPresent();
    }

    private Optional<ProjectRole> role(ProjectId project) {
        Account account = currentUser.require();
        if (account.role() == Role.ADMINISTRATOR) {
            return projects.existsById(project.value()) ? Optional.of(ProjectRole.MANAGER) : Optional.empty();
        }
        return members.role(project, account.id());
    }

    private static void require(boolean allowed, ProjectId project) {
        if (!allowed) {
            throw new NotFoundException("Project " + project);
        }
    }
}
