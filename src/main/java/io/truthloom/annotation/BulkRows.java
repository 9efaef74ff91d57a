package io.truthloom.annotation;

import io.truthloom.annotation.ChangeSetRows.Stored;
import io.truthloom.common.database.TableCopy;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.security.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The label tables for many media at once. */
@Repository
class BulkRows {
    private final JdbcClient client;
    private final DataSource dataSource;
    private final JsonMapper json;

    BulkRows(JdbcClient client, DataSource dataSource, JsonMapper json) {
        this.client = client;
        this.dataSource = dataSource;
        this.json = json;
    }

    /** The media's revisions; nobody else changes them until this transaction ends. In one order, so that none waits in a circle. */
    Map<MediaId, Long> lock(Collection<MediaId> media) {
        UUID[] ids = ids(media);
        client.sql("insert into annotation_head (media_id, revision)"
                        + " select id, 0 from unnest(?) as id order by id on conflict do nothing")
                .param(ids)
                .update();
        Map<MediaId, Long> heads = new HashMap<>();
        client.sql(
                        "select media_id, revision from annotation_head where media_id = any(?) order by media_id for update")
                .param(ids)
                .query(row -> {
                    heads.put(new MediaId(row.getObject("media_id", UUID.class)), row.getLong("revision"));
                });
        return heads;
    }

    Map<MediaId, List<FrameMark>> marks(Collection<MediaId> media) {
        Map<MediaId, List<FrameMark>> marks = new HashMap<>();
        client.sql("select media_id, frame, state from frame_state where media_id = any(?) order by media_id, frame")
                .param(ids(media))
                .query(row -> {
                    marks.computeIfAbsent(new MediaId(row.getObject("media_id", UUID.class)), key -> new ArrayList<>())
                            .add(new FrameMark(row.getInt("frame"), FrameState.valueOf(row.getString("state"))));
                });
        return marks;
    }

    /** Those of the change sets that were applied before. */
    Set<UUID> known(List<UUID> changeSets) {
        return new HashSet<>(client.sql("select id from change_set where id = any(?)")
                .param(changeSets.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private static UUID[] ids(Collection<MediaId> media) {
        return media.stream().map(MediaId::value).toArray(UUID[]::new);
    }

    Batch batch(UserId author, Instant now) {
        return new Batch(author, now);
    }

    /** Rows of many change sets, written together. */
    final class Batch {
        private final UserId author;
        private final Instant now;
        private final TableCopy objects = new TableCopy(
                "annotation",
                "id, media_id, label_id, track, first_frame, last_frame, keyframes, proposal_id, group_id, attributes,"
                        + " revision, created_by, created_at");
        private final TableCopy changeSets = new TableCopy(
                "change_set", "id, media_id, revision, base_revision, author_id, origin, gesture, created_at, changes");
        private final List<UUID> deleted = new ArrayList<>();
        private final Map<MediaId, Map<Integer, FrameMark>> marked = new HashMap<>();
        private final List<UUID> heads = new ArrayList<>();
        private final List<Long> revisions = new ArrayList<>();

        private Batch(UserId author, Instant now) {
            this.author = author;
            this.now = now;
        }

        /** @param before the media's objects and marks before this change set; brought up to date */
        void add(
                Media media,
                long revision,
                ChangeSet changes,
                Map<AnnotationId, Annotation> before,
                Map<Integer, FrameMark> marks) {
            List<Annotation> previous = changes.deleted().stream()
                    .map(before::remove)
                    .filter(Objects::nonNull)
                    .toList();
            List<FrameMark> markedBefore = changes.frames().stream()
                    .map(mark -> Objects.requireNonNullElse(
                            marks.put(mark.frame(), mark), new FrameMark(mark.frame(), null)))
                    .toList();
            changes.frames()
                    .forEach(mark -> marked.computeIfAbsent(media.id(), key -> new HashMap<>())
                            .put(mark.frame(), mark));
            changes.created().forEach(one -> before.put(one.id(), one));
            changes.created().forEach(one -> add(media, one));
            previous.forEach(one -> deleted.add(one.id().value()));
            heads.add(media.id().value());
            revisions.add(revision);
            changeSets.add(
                    changes.id(),
                    media.id(),
                    revision,
                    changes.baseRevision(),
                    author,
                    changes.origin(),
                    changes.gesture(),
                    now,
                    json.writeValueAsString(new Stored(changes, previous, markedBefore)));
        }

        private void add(Media media, Annotation one) {
            objects.add(
                    one.id(),
                    media.id(),
                    one.labelId(),
                    one.track(),
                    one.firstFrame(),
                    one.lastFrame(media.frameCount()),
                    json.writeValueAsString(one.keyframes()),
                    one.proposalId(),
                    one.groupId(),
                    json.writeValueAsString(one.attributes()),
                    one.revision(),
                    author,
                    now);
        }

        void write() {
            if (!deleted.isEmpty()) {
                client.sql("delete from annotation where id = any(?)")
                        .param(deleted.toArray(UUID[]::new))
                        .update();
            }
            objects.write(dataSource);
            writeMarks();
            changeSets.write(dataSource);
            client.sql("""
                    update annotation_head set revision = greatest(annotation_head.revision, new.revision)
                    from (select media_id, max(revision) as revision from unnest(?, ?) as n (media_id, revision)
                        group by media_id) as new
                    where annotation_head.media_id = new.media_id""")
                    .param(heads.toArray(UUID[]::new))
                    .param(revisions.toArray(Long[]::new))
                    .update();
        }

        private void writeMarks() {
            List<UUID> media = new ArrayList<>();
            List<Integer> frames = new ArrayList<>();
            List<String> states = new ArrayList<>();
            marked.forEach((id, marks) -> marks.values().forEach(mark -> {
                media.add(id.value());
                frames.add(mark.frame());
                states.add(mark.state() == null ? "" : mark.state().name());
            }));
            if (media.isEmpty()) {
                return;
            }
            client.sql("""
                    delete from frame_state using unnest(?, ?, ?) as n (media_id, frame, state)
                    where frame_state.media_id = n.media_id and frame_state.frame = n.frame and n.state = ''""").params(arrays(media, frames, states)).update();
            client.sql("""
                    insert into frame_state (media_id, frame, state, changed_by, changed_at)
                    select n.media_id, n.frame, n.state, ?, ?
                    from unnest(?, ?, ?) as n (media_id, frame, state) where n.state <> ''
                    on conflict (media_id, frame) do update
                        set state = excluded.state, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                    .params(author.value(), now.atOffset(ZoneOffset.UTC))
                    .params(arrays(media, frames, states))
                    .update();
        }

        private static List<Object> arrays(List<UUID> media, List<Integer> frames, List<String> states) {
            return List.of(media.toArray(UUID[]::new), frames.toArray(Integer[]::new), states.toArray(String[]::new));
        }
    }

    /** A change set as it was applied. */
    record Logged(MediaId media, long revision, Stored stored) {}

    /** Oldest first within each media. */
    List<Logged> logged(Collection<UUID> changeSets) {
        return client.sql(
                        "select media_id, revision, changes from change_set where id = any(?) order by media_id, revision")
                .param(changeSets.toArray(UUID[]::new))
                .query((row, number) -> new Logged(
                        new MediaId(row.getObject("media_id", UUID.class)),
                        row.getLong("revision"),
                        json.readValue(row.getString("changes"), Stored.class)))
                .list();
    }
}
