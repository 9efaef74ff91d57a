package io.truthloom.media.ui;

import io.truthloom.media.MediaId;
import io.truthloom.project.ProjectId;

/** Addresses of media pages and pictures, relative to the application's root. */
public final class MediaNavigation {
    private MediaNavigation() {}

    public static String gallery(ProjectId project) {
        return "projects/" + project + "/media";
    }

    public static String thumbnail(MediaId id) {
        return "api/media/" + id + "/thumbnail";
    }
}
