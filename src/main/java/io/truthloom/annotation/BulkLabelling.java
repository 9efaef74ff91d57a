package io.truthloom.annotation;

import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to many pictures in one transaction, as imports make them; checks the right to edit. */
@Service
public class BulkLabelling {
    /**
     * What becomes of one media.
     *
     * @param changeSet derived from what it is part of, so that a second try changes nothing twice
     * @param created ids that exist nowhere yet
     */
    public record Plan(
            UUID changeSet,
            Origin origin,
            String gesture,
            List<Annotation> created,
            List<AnnotationId> deleted,
            List<FrameMark> frames) {}

    /** Decides under the media's lock. */
    @FunctionalInterface
    public interface Planner {
        /** @param current its labels now @return change sets in their order; none leaves the media as it is */
        List<Plan> plan(Media media, MediaAnnotations current);
    }

    /** A change set that was applied, now or by an earlier try. */
    public record Applied(MediaId media, UUID changeSet) {}

    private record Planned(Media media, MediaAnnotations current, List<Plan> plans) {}

    private final AnnotationRows annotations;
    private final BulkRows rows;
    private final ProjectAccess access;
    private final CurrentUser user;
    private final MediaEvents events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    BulkLabelling(
            AnnotationRows annotations,
            BulkRows rows,
            ProjectAccess access,
            CurrentUser user,
            MediaEvents events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.annotations = annotations;
        this.rows = rows;
        this.access = access;
        this.user = user;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * All or nothing. The plans' objects must keep the rules ({@link #problems}); shapes that reach a little over the edge
     * are cut to the picture. Media of other projects are left alone.
     */
    @Transactional
    public List<Applied> apply(ProjectId project, List<Media> wanted, Planner planner) {
        access.requireEdit(project);
        List<Media> media =
                wanted.stream().filter(one -> one.projectId().equals(project)).toList();
        Map<MediaId, Long> heads = rows.lock(media.stream().map(Media::id).toList());
        Map<MediaId, List<Annotation>> objects = annotations.ofMedia(heads.keySet());
        Map<MediaId, List<FrameMark>> marks = rows.marks(heads.keySet());
        List<Planned> planned = new ArrayList<>();
        for (Media one : media) {
            var current = new MediaAnnotations(
                    heads.getOrDefault(one.id(), 0L),
                    objects.getOrDefault(one.id(), List.of()),
                    marks.getOrDefault(one.id(), List.of()));
            planned.add(new Planned(one, current, planner.plan(one, current)));
        }
        Set<UUID> known = rows.known(planned.stream()
                .flatMap(one -> one.plans().stream())
                .map(Plan::changeSet)
                .toList());
        var writing = new Writing(user.id(), clock.instant());
        planned.forEach(one -> writing.add(one.media(), one.current(), one.plans(), known));
        return writing.finish();
    }

    /**
     * Takes change sets back, as one change set of each media, as far as nobody changed what they did since.
     *
     * @param changeSets that were applied to {@code wanted}
     * @return objects that were changed since and stay as they are
     */
    @Transactional
    public int revert(ProjectId project, List<Media> wanted, Collection<UUID> changeSets, String gesture) {
        Map<MediaId, List<BulkRows.Logged>> logged =
                rows.logged(changeSets).stream().collect(Collectors.groupingBy(BulkRows.Logged::media));
        int[] kept = {0};
        apply(project, wanted, (media, current) -> {
            var reverting = new Reverting(current);
            logged.getOrDefault(media.id(), List.of()).reversed().forEach(reverting::takeBack);
            kept[0] += reverting.kept();
            return reverting.plan(media, gesture).stream().toList();
        });
        return kept[0];
    }

    /** Why the object can't be kept on that media, as sentences; none where it can. */
    public static List<String> problems(Annotation annotation, Media media) {
        return KeyframeRules.problems(annotation, media.frameCount(), new PictureLimits(media.width(), media.height()));
    }

    /** Collects the rows of one transaction. */
    private final class Writing {
        private final UserId author;
        private final Instant now;
        private final List<Applied> applied = new ArrayList<>();
        private final Map<Media, List<AppliedChangeSet>> changed = new HashMap<>();
        private final BulkRows.Batch batch;

        Writing(UserId author, Instant now) {
            this.author = author;
            this.now = now;
            this.batch = rows.batch(author, now);
        }

        void add(Media media, MediaAnnotations current, List<Plan> plans, Set<UUID> known) {
            Map<AnnotationId, Annotation> objects =
                    current.annotations().stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
            Map<Integer, FrameMark> marks =
                    current.frames().stream().collect(Collectors.toMap(FrameMark::frame, Function.identity()));
            var limits = new PictureLimits(media.width(), media.height());
            long revision = current.revision();
            for (Plan plan : plans) {
                applied.add(new Applied(media.id(), plan.changeSet()));
                if (!known.contains(plan.changeSet())) {
                    revision++;
                    ChangeSet changes = changeSet(plan, limits, revision);
                    batch.add(media, revision, changes, objects, marks);
                    changed.computeIfAbsent(media, key -> new ArrayList<>())
                            .add(new AppliedChangeSet(media.id(), revision, author, changes));
                }
            }
        }

        private static ChangeSet changeSet(Plan plan, PictureLimits limits, long revision) {
            return new ChangeSet(
                    plan.changeSet(),
                    revision - 1,
                    plan.origin(),
                    plan.gesture(),
                    plan.created().stream()
                            .map(one -> limits.clip(one).withRevision(revision))
                            .toList(),
                    List.of(),
                    plan.deleted(),
                    plan.frames());
        }

        List<Applied> finish() {
            batch.write();
            changed.forEach((media, sets) -> sets.forEach(set -> {
                publisher.publishEvent(set);
                events.publish(media.id(), "changes", set);
            }));
            return applied;
        }
    }
}
