package io.truthloom.security;

/** Who asks. Bound to the session's security context, or to the owner of the job that runs on this thread. */
public interface CurrentUser {
    /** @throws org.springframework.security.access.AccessDeniedException when nobody is logged in */
    Account require();

    default UserId id() {
        return require().id();
    }

    default boolean isAdministrator() {
        return require().role() == Role.ADMINISTRATOR;
    }

    /** Runs {@code work} on this thread as that account. */
    void runAs(UserId user, Runnable work);
}
