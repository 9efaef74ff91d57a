package io.truthloom.dataset;

import io.truthloom.project.Label;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code dataset_version}. */
@Repository
class VersionRows {
    private static final String SELECT = "select id, project_id, number, content_hash, labels, frame_count, box_count,"
            + " created_at, split from dataset_version ";

    private final JdbcClient client;
    private final JsonMapper json;

    VersionRows(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** One freeze of a project at a time, until this transaction ends. */
    void lock(ProjectId project) {
        client.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("freeze " + project)
                .query((row, number) -> number)
                .list();
    }

    Optional<DatasetVersion> find(DatasetVersionId id) {
        return client.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    Optional<DatasetVersion> findByContent(ProjectId project, String contentHash) {
        return client.sql(SELECT + "where project_id = ? and content_hash = ?")
                .params(project.value(), contentHash)
                .query(this::read)
                .optional();
    }

    /** Newest first. */
    List<DatasetVersion> ofProject(ProjectId project) {
        return client.sql(SELECT + "where project_id = ? order by number desc")
                .param(project.value())
                .query(this::read)
                .list();
    }

    /** Versions that hold a box of that annotation, oldest first. */
    List<DatasetVersion> withAnnotation(ProjectId project, UUID annotation) {
        String box = json.writeValueAsString(List.of(Map.of("annotationId", annotation)));
        return client.sql(SELECT + """
                where project_id = ? and id in (select version_id from dataset_frame where boxes @> ?::jsonb)
                order by number""")
                .params(project.value(), box)
                .query(this::read)
                .list();
    }

    /** With the project's next number; {@link #complete} says what is in it. */
    void insert(DatasetVersionId id, ProjectId project, List<Label> labels, UserId author, Instant now) {
        client.sql("""
                insert into dataset_version (id, project_id, number, content_hash, labels, frame_count, box_count,
                    created_by, created_at)
                select ?, ?, coalesce(max(number), 0) + 1, '', ?::jsonb, 0, 0, ?, ? from dataset_version
                where project_id = ?""")
                .params(
                        id.value(),
                        project.value(),
                        json.writeValueAsString(labels),
                        author.value(),
                        now.atOffset(ZoneOffset.UTC),
                        project.value())
                .update();
    }

    void complete(DatasetVersionId id, String contentHash, int frames, int boxes, SplitReport split) {
        client.sql("update dataset_version set content_hash = ?, frame_count = ?, box_count = ?, split = ?::jsonb"
                        + " where id = ?")
                .params(contentHash, frames, boxes, json.writeValueAsString(split), id.value())
                .update();
    }

    void delete(DatasetVersionId id) {
        client.sql("delete from dataset_version where id = ?").param(id.value()).update();
    }

    private DatasetVersion read(ResultSet row, int number) throws SQLException {
        return new DatasetVersion(
                new DatasetVersionId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getInt("number"),
                row.getString("content_hash"),
                json.readValue(row.getString("labels"), new TypeReference<List<Label>>() {}),
                row.getInt("frame_count"),
                row.getInt("box_count"),
                json.readValue(row.getString("split"), SplitReport.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
