package io.truthloom.annotation;

import io.truthloom.annotation.History.FrameChange;
import io.truthloom.annotation.History.ObjectChange;
import io.truthloom.media.MediaId;
import io.truthloom.security.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code annotation_head} and {@code change_set}. */
@Repository
class ChangeSetRows {
    /**
     * What the column {@code changes} holds.
     *
     * @param previous updated and deleted objects as they were
     * @param previousFrames marked frames as they were
     */
    record Stored(ChangeSet changeSet, List<Annotation> previous, List<FrameMark> previousFrames) {
        List<ObjectChange> objectChanges() {
            Map<AnnotationId, Annotation> before =
                    previous.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
            List<ObjectChange> changes = new ArrayList<>();
            changeSet.created().forEach(a -> changes.add(new ObjectChange(a.id(), null, a)));
            changeSet.updated().forEach(a -> changes.add(new ObjectChange(a.id(), before.get(a.id()), a)));
            changeSet.deleted().forEach(id -> changes.add(new ObjectChange(id, before.get(id), null)));
            return changes;
        }

        List<FrameChange> frameChanges() {
            Map<Integer, FrameMark> before =
                    previousFrames.stream().collect(Collectors.toMap(FrameMark::frame, Function.identity()));
            return changeSet.frames().stream()
                    .map(mark -> {
                        FrameMark old = before.get(mark.frame());
                        return new FrameChange(mark.frame(), old == null ? null : old.state(), mark.state());
                    })
                    .toList();
        }
    }

    /** Where a change set went. */
    record Place(MediaId media, long revision) {}

    private final JdbcClient client;
    private final JsonMapper json;

    ChangeSetRows(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** The media's revision, 0 where nothing was ever changed. */
    long revision(MediaId media) {
        return client.sql("select revision from annotation_head where media_id = ?")
                .param(media.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The media's revision; nobody else changes it until this transaction ends. */
    long lock(MediaId media) {
        return lockExisting(media).orElseGet(() -> {
            client.sql("insert into annotation_head (media_id, revision) values (?, 0) on conflict do nothing")
                    .param(media.value())
                    .update();
            return lockExisting(media).orElseThrow();
        });
    }

    private Optional<Long> lockExisting(MediaId media) {
        return client.sql("select revision from annotation_head where media_id = ? for update")
                .param(media.value())
                .query(Long.class)
                .optional();
    }

    Optional<Place> find(UUID changeSet) {
        return client.sql("select media_id, revision from change_set where id = ?")
                .param(changeSet)
                .query((row, number) ->
                        new Place(new MediaId(row.getObject("media_id", UUID.class)), row.getLong("revision")))
                .optional();
    }

    void append(MediaId media, long revision, UserId author, Instant now, Stored stored) {
        ChangeSet changes = stored.changeSet();
        client.sql("""
                insert into change_set (id, media_id, revision, base_revision, author_id, origin, gesture, created_at,
                    changes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        changes.id(),
                        media.value(),
                        revision,
                        changes.baseRevision(),
                        author.value(),
                        changes.origin().name(),
                        changes.gesture(),
                        now.atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(stored))
                .update();
        client.sql("update annotation_head set revision = ? where media_id = ?")
                .params(revision, media.value())
                .update();
    }

    List<AppliedChangeSet> since(MediaId media, long revision) {
        return client.sql("""
                select revision, author_id, changes -> 'changeSet' as change_set from change_set
                where media_id = ? and revision > ? order by revision""")
                .params(media.value(), revision)
                .query((row, number) -> new AppliedChangeSet(
                        media,
                        row.getLong("revision"),
                        new UserId(row.getObject("author_id", UUID.class)),
                        json.readValue(row.getString("change_set"), ChangeSet.class)))
                .list();
    }
}
