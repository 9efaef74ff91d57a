package io.truthloom.media.ui;

import io.truthloom.jobs.JobService;
import io.truthloom.media.MediaFilterOption;
import io.truthloom.media.MediaFilterOptions;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.JobBell;
import java.time.Clock;
import java.util.List;
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
    private final List<MediaFilterOptions> filters;
    private final ProjectAccess access;

    MediaPanels(
            MediaService media,
            ProjectAccess access,
            JobService jobs,
            JobBell bell,
            Clock clock,
            List<MediaFilterOptions> filters) {
        this.media = media;
        this.access = access;
        this.jobs = jobs;
        this.bell = bell;
        this.clock = clock;
        this.filters = filters;
    }

    List<MediaFilterOption> options(ProjectId project) {
        return filters.stream().flatMap(filter -> filter.of(project).stream()).toList();
    }

    MediaPanel panel(ProjectId project, MediaFilter filter) {
        var panel = new MediaPanel(this, project, access.canEdit(project), access.canManage(project));
        panel.show(filter);
        return panel;
    }
}
