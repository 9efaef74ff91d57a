package io.truthloom.annotation;

import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelId;
import io.truthloom.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code annotation}. Plain SQL in batches: a change set may hold thousands of objects. */
@Repository
class AnnotationRows {
    /** Within a transaction rows come in parts of so many: a video's may be more than should lie in memory twice. */
    private static final int FETCH = 5_000;

    private static final String COLUMNS = "id, label_id, track, keyframes, proposal_id, group_id, attributes, revision";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;
    private final ObjectReader keyframes;
    private final ObjectReader attributes;

    AnnotationRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.json = json;
        this.keyframes = json.readerFor(new TypeReference<List<Keyframe>>() {});
        this.attributes = json.readerFor(new TypeReference<Map<String, String>>() {});
    }

    List<Annotation> ofMedia(MediaId media) {
        return client.sql("select " + COLUMNS + " from annotation where media_id = ? order by first_frame, id")
                .withFetchSize(FETCH)
                .param(media.value())
                .query(this::read)
                .list();
    }

    /** Of each media that has any, by first frame and id. */
    Map<MediaId, List<Annotation>> ofMedia(Collection<MediaId> media) {
        Map<MediaId, List<Annotation>> found = new HashMap<>();
        client.sql("select media_id, " + COLUMNS
                        + " from annotation where media_id = any(?) order by media_id, first_frame, id")
                .withFetchSize(FETCH)
                .param(media.stream().map(MediaId::value).toArray(UUID[]::new))
                .query(row -> {
                    var id = new MediaId(row.getObject("media_id", UUID.class));
                    found.computeIfAbsent(id, key -> new ArrayList<>()).add(read(row, 0));
                });
        return found;
    }

    /** Those of {@code ids} that are on that media, in no order. */
    List<Annotation> find(MediaId media, Collection<AnnotationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] wanted = ids.stream().map(AnnotationId::value).toArray(UUID[]::new);
        return client.sql("select " + COLUMNS + " from annotation where media_id = ? and id = any(?)")
                .param(media.value())
                .param(wanted)
                .query(this::read)
                .list();
    }

    /** Those of {@code ids} that exist on any media. */
    List<AnnotationId> existing(Collection<AnnotationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] wanted = ids.stream().map(AnnotationId::value).toArray(UUID[]::new);
        return client.sql("select id from annotation where id = any(?)").param(wanted).query(UUID.class).list().stream()
                .map(AnnotationId::new)
                .toList();
    }

    void insert(Media media, List<Annotation> annotations, UserId author, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate("""
                insert into annotation (id, media_id, label_id, track, first_frame, last_frame, keyframes, proposal_id,
                    group_id, attributes, revision, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?)""", rows(annotations, a -> new Object[] {
            a.id().value(),
            media.id().value(),
            a.labelId().value(),
            a.track(),
            a.firstFrame(),
            a.lastFrame(media.frameCount()),
            json.writeValueAsString(a.keyframes()),
            a.proposalId(),
            a.groupId(),
            json.writeValueAsString(a.attributes()),
            a.revision(),
            author.value(),
            at
        }));
    }

    void update(Media media, List<Annotation> annotations) {
        jdbc.batchUpdate("""
                update annotation set label_id = ?, track = ?, first_frame = ?, last_frame = ?, keyframes = ?::jsonb,
                    proposal_id = ?, group_id = ?, attributes = ?::jsonb, revision = ?
                where id = ? and media_id = ?""", rows(annotations, a -> new Object[] {
            a.labelId().value(),
            a.track(),
            a.firstFrame(),
            a.lastFrame(media.frameCount()),
            json.writeValueAsString(a.keyframes()),
            a.proposalId(),
            a.groupId(),
            json.writeValueAsString(a.attributes()),
            a.revision(),
            a.id().value(),
            media.id().value()
        }));
    }

    void delete(MediaId media, List<AnnotationId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        UUID[] doomed = ids.stream().map(AnnotationId::value).toArray(UUID[]::new);
        client.sql("delete from annotation where media_id = ? and id = any(?)")
                .param(media.value())
                .param(doomed)
                .update();
    }

    private static List<Object[]> rows(List<Annotation> annotations, Function<Annotation, Object[]> row) {
        return annotations.stream().map(row).toList();
    }

    private Annotation read(ResultSet row, int number) throws SQLException {
        return new Annotation(
                new AnnotationId(row.getObject("id", UUID.class)),
                new LabelId(row.getObject("label_id", UUID.class)),
                row.getBoolean("track"),
                keyframes.readValue(row.getString("keyframes")),
                row.getObject("proposal_id", UUID.class),
                row.getObject("group_id", UUID.class),
                attributes.readValue(row.getString("attributes")),
                row.getLong("revision"));
    }
}
