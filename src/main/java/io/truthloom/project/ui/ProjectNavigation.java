package io.truthloom.project.ui;

import io.truthloom.project.ProjectId;

/** Addresses of the project's pages, relative to the application's root. */
public final class ProjectNavigation {
    private ProjectNavigation() {}

    /** The project's front: its media. */
    public static String project(ProjectId id) {
        return tab(id, "media");
    }

    public static String labels(ProjectId id) {
        return tab(id, "labels");
    }

    /** @param name "media", "labels", "datasets", "runs", "models", "quality", "members" or "settings" */
    public static String tab(ProjectId id, String name) {
        return "projects/" + id + "/" + name;
    }

    /** The list of projects with the dialog for a new one open. */
    public static String newProject() {
        return "?new";
    }
}
