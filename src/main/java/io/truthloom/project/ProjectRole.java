package io.truthloom.project;

public enum ProjectRole {
    MANAGER,
    ANNOTATOR,
    REVIEWER
}
