package io.truthloom.jobs;

import java.util.UUID;

/** Who may see a job; implemented by the feature that knows projects and users. */
public interface JobAccess {
    /** True when the current user owns the job, may see the project, or is an administrator. */
    boolean canSee(UUID ownerId, @org.jspecify.annotations.Nullable UUID projectId);

    /** Runs {@code work} with that account as the current user. */
    void runAs(UUID ownerId, Runnable work);
}
