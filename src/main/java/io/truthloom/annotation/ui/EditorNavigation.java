package io.truthloom.annotation.ui;

import io.truthloom.media.MediaId;
import io.truthloom.project.ProjectId;

/** Addresses of the editor, relative to the application's root. */
public final class EditorNavigation {
    private EditorNavigation() {}

    public static String editor(ProjectId project, MediaId media) {
        return "projects/" + project + "/media/" + media;
    }

    /** @param frame 0-based */
    public static String editor(ProjectId project, MediaId media, int frame) {
        return editor(project, media) + "?frame=" + frame;
    }
}
