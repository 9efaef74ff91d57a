package io.truthloom.project;

import io.truthloom.jobs.JobAccess;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProjectJobAccess implements JobAccess {
    private final CurrentUser currentUser;
    private final MemberProjectAccess access;

    ProjectJobAccess(CurrentUser currentUser, MemberProjectAccess access) {
        this.currentUser = currentUser;
        this.access = access;
    }

    @Override
    public boolean canSee(UUID ownerId, @Nullable UUID projectId) {
        return currentUser.id().value().equals(ownerId)
                || currentUser.isAdministrator()
                || (projectId != null && access.canView(new ProjectId(projectId)));
    }

    @Override
    public void runAs(UUID ownerId, Runnable work) {
        currentUser.runAs(new UserId(ownerId), work);
    }
}
