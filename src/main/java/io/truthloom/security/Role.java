package io.truthloom.security;

/** What an account may do at most; membership says in which projects. */
public enum Role {
    ADMINISTRATOR,
    MANAGER,
    ANNOTATOR,
    REVIEWER
}
