package io.truthloom.media;

import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code upload}: what was acknowledged and is not imported yet. */
@Repository
class UploadRows {
    record Upload(UploadId id, ProjectId project, String name) {}

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Upload upload, long sizeBytes, UserId creator, Instant now) {
        jdbc.sql("insert into upload (id, project_id, name, size_bytes, created_by, created_at) values (?,?,?,?,?,?)")
                .params(
                        upload.id().value(),
                        upload.project().value(),
                        upload.name(),
                        sizeBytes,
                        creator.value(),
                        Timestamp.from(now))
                .update();
    }

    Optional<Upload> find(ProjectId project, UploadId id) {
        return jdbc.sql("select id, project_id, name from upload where id = ? and project_id = ?")
                .params(id.value(), project.value())
                .query(UploadRows::upload)
                .optional();
    }

    List<UploadId> olderThan(Instant time) {
        return jdbc
                .sql("select id from upload where created_at < ?")
                .param(Timestamp.from(time))
                .query(UUID.class)
                .list()
                .stream()
                .map(UploadId::new)
                .toList();
    }

    boolean exists(UploadId id) {
        return !jdbc.sql("select 1 from upload where id = ?")
                .param(id.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    void delete(UploadId id) {
        jdbc.sql("delete from upload where id = ?").param(id.value()).update();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                new UploadId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("name"));
    }
}
