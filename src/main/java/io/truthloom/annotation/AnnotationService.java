package io.truthloom.annotation;

import io.truthloom.annotation.ChangeSetRows.Place;
import io.truthloom.annotation.ChangeSetRows.Stored;
import io.truthloom.annotation.MediaEvents.Subscription;
import io.truthloom.common.InvalidInputException;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Labels of media. Every method checks membership; {@link #apply} wants the right to edit. */
@Service
public class AnnotationService {
    private final AnnotationRows annotations;
    private final ChangeSetRows changeSets;
    private final FrameRows frames;
    private final ProgressRows progress;
    private final MediaService media;
    private final ProjectService projects;
    private final ProjectAccess access;
    private final CurrentUser user;
    private final MediaEvents events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    AnnotationService(
            AnnotationRows annotations,
            ChangeSetRows changeSets,
            FrameRows frames,
            ProgressRows progress,
            MediaService media,
            ProjectService projects,
            ProjectAccess access,
            CurrentUser user,
            MediaEvents events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.annotations = annotations;
        this.changeSets = changeSets;
        this.frames = frames;
        this.progress = progress;
        this.media = media;
        this.projects = projects;
        this.access = access;
        this.user = user;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Revision and content belong together: both are of one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public MediaAnnotations get(MediaId id) {
        media.get(id);
        return load(id);
    }

    /**
     * The objects of many media of one project at once, by first frame and id; of media that have none, or that are not
     * of the project, nothing.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<MediaId, List<Annotation>> ofMedia(ProjectId project, Collection<Media> wanted) {
        access.requireView(project);
        return annotations.ofMedia(wanted.stream()
                .filter(one -> one.projectId().equals(project))
                .map(Media::id)
                .toList());
    }

    /**
     * Validates, applies in one transaction, returns after it is durable. Shapes that reach a little over the edge are
     * cut to the picture.
     *
     * @return the new revision; for a change set that was applied before, the one it got then; for one that changes
     *     nothing, the present one
     * @throws AnnotationConflictException an updated or deleted object changed since {@code baseRevision}
     * @throws InvalidInputException a box without area or outside the picture, unknown label, frames out of range, double
     *     keyframes, ids that exist; names each object
     */
    @Transactional
    public long apply(MediaId id, ChangeSet changeSet) {
        Media target = media.get(id);
        access.requireEdit(target.projectId());
        long head = changeSets.lock(id);
        Optional<Place> before = changeSets.find(changeSet.id());
        if (before.isPresent()) {
            return revisionThen(before.get(), id);
        }
        if (changeSet.isEmpty()) {
            return head;
        }
        ChangeSet changes = ChangeSetRules.check(
                changeSet, target, projects.get(target.projectId()).labels());
        List<Annotation> previous = annotations.find(id, changes.touched());
        new Collisions(annotations, changes, previous, head).check(() -> load(id));
        return write(target, changes.withRevision(head + 1), previous, head + 1);
    }

    private static long revisionThen(Place place, MediaId asked) {
        if (!place.media().equals(asked)) {
            throw new InvalidInputException("Change", "A change with this id was made on another picture or video.");
        }
        return place.revision();
    }

    private long write(Media target, ChangeSet changes, List<Annotation> previous, long revision) {
        Instant now = clock.instant();
        UserId author = user.id();
        var stored = new Stored(changes, previous, frames.before(target.id(), changes.frames()));
        annotations.delete(target.id(), changes.deleted());
        annotations.update(target, changes.updated());
        annotations.insert(target, changes.created(), author, now);
        frames.apply(target.id(), changes.frames(), author, now);
        changeSets.append(target.id(), revision, author, now, stored);
        var applied = new AppliedChangeSet(target.id(), revision, author, changes);
        publisher.publishEvent(applied);
        events.publish(target.id(), "changes", applied);
        return revision;
    }

    private MediaAnnotations load(MediaId id) {
        return new MediaAnnotations(changeSets.revision(id), annotations.ofMedia(id), frames.ofMedia(id));
    }

    /** Change sets after {@code revision}, oldest first. */
    @Transactional(readOnly = true)
    public List<AppliedChangeSet> changesSince(MediaId id, long revision) {
        media.get(id);
        return changeSets.since(id, revision);
    }

    /** Called after commit with every applied change set of that media; close to stop. */
    public Subscription subscribe(MediaId id, Consumer<AppliedChangeSet> listener) {
        media.get(id);
        return events.subscribe(
                id,
                event -> Stream.of(event.payload())
                        .filter(AppliedChangeSet.class::isInstance)
                        .map(AppliedChangeSet.class::cast)
                        .forEach(listener));
    }

    /** Numbers for the project's header. */
    @Transactional(readOnly = true)
    public ProjectProgress progress(ProjectId project) {
        access.requireView(project);
        return progress.of(project);
    }

    /**
     * @param frames all frames of the project's media but the deleted ones
     * @param labelled marked LABELLED and not yet reviewed
     * @param humanActions human change sets so far (undo and redo included: they cost an action too)
     */
    public record ProjectProgress(long frames, long labelled, long reviewed, long objects, long humanActions) {}
}
