package io.truthloom.shell;

import io.truthloom.security.Role;

/** Roles in words. */
public final class Roles {
    private Roles() {}

    public static String name(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "Administrator";
            case MANAGER -> "Manager";
            case ANNOTATOR -> "Annotator";
            case REVIEWER -> "Reviewer";
        };
    }

    public static String may(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "Sees every project; manages accounts";
            case MANAGER -> "Makes projects; schema, members and training in their own";
            case ANNOTATOR -> "Labels in the projects they are a member of";
            case REVIEWER -> "Labels and reviews in the projects they are a member of";
        };
    }
}
