package io.truthloom.annotation;

import io.truthloom.media.MediaId;
import io.truthloom.project.ProjectId;
import java.util.List;
import java.util.function.Consumer;

/** Labels of media. Every method checks membership; {@link #apply} wants the right to edit. */
public interface AnnotationService {
    MediaAnnotations get(MediaId media);

    /**
     * Validates, applies in one transaction, returns after it is durable.
     *
     * @return the new revision; for a change set that was applied before, the one it got then
     * @throws AnnotationConflictException an updated or deleted object changed since {@code baseRevision}
     * @throws io.truthloom.common.InvalidInputException a box without area or outside the picture, unknown label,
     *     frames out of range, double keyframes, ids that exist; names each object
     */
    long apply(MediaId media, ChangeSet changeSet);

    /** Change sets after {@code revision}, oldest first. */
    List<AppliedChangeSet> changesSince(MediaId media, long revision);

    /** Called after commit with every applied change set of that media; close to stop. */
    AutoCloseable subscribe(MediaId media, Consumer<AppliedChangeSet> listener);

    /** Numbers for the project's header. */
    ProjectProgress progress(ProjectId project);

    /**
     * @param frames all frames of the project's media
     * @param humanActions human change sets so far (undo and redo included: they cost an action too)
     */
    record ProjectProgress(long frames, long labelled, long reviewed, long objects, long humanActions) {}
}
