package io.truthloom.media;

import io.truthloom.project.ProjectId;
import java.util.List;

/** A feature's contribution to the gallery's choices; every bean of this type is asked. */
public interface MediaFilterOptions {
    List<MediaFilterOption> of(ProjectId project);
}
