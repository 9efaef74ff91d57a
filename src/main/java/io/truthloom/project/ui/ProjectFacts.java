package io.truthloom.project.ui;

import io.truthloom.annotation.AnnotationService.ProjectProgress;
import io.truthloom.model.Model;
import io.truthloom.project.Project;
import io.truthloom.train.Run;
import java.util.Optional;

/**
 * What the header of a project tells.
 *
 * @param proposedFrames frames with proposals that nobody decided on yet
 * @param runningRun the newest run that is not finished
 * @param newestModel the newest model
 */
record ProjectFacts(
        Project project,
        int media,
        ProjectProgress progress,
        long proposedFrames,
        Optional<Run> runningRun,
        Optional<Model> newestModel,
        boolean canEdit,
        boolean canManage) {

    long unlabelled() {
        return Math.max(0, progress.frames() - progress.labelled() - progress.reviewed());
    }

    /** Frames a person is done with. */
    long finished() {
        return progress.labelled() + progress.reviewed();
    }
}
