package io.truthloom.media.ui;

import io.truthloom.jobs.JobService;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.JobBell;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes the panel of a project as the person may use it. */
@Lazy
@Component
class MediaPanels {
    final MediaService media;
    final JobService jobs;
    final JobBell bell;
    final Clock clock;
    private final ProjectAccess access;

    MediaPanels(MediaService media, ProjectAccess access, JobService jobs, JobBell bell, Clock clock) {
        this.media = media;
        this.access = access;
        this.jobs = jobs;
        this.bell = bell;
        this.clock = clock;
    }

    MediaPanel panel(ProjectId project, MediaFilter filter) {
        var panel = new MediaPanel(this, project, access.canEdit(project), access.canManage(project));
        panel.show(filter);
        return panel;
    }
}
