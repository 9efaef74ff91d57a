package io.truthloom.explain;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobId;
import io.truthloom.model.ModelId;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code embedding_map}. */
@Repository
class EmbeddingMapRows {
    private static final String COLUMNS = "select id, project_id, model_id, dataset_version_id, layer, job_id,"
            + " object_count, points is not null as finished, created_at from embedding_map where ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EmbeddingMapRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(EmbeddingMap map, UserId author) {
        DatasetVersionId version = map.datasetVersionId();
        jdbc.sql("""
                        insert into embedding_map (id, project_id, model_id, dataset_version_id, layer, job_id,
                            object_count, created_by, created_at)
                        values (:id, :project, :model, :version, :layer, :job, 0, :author, :now)""")
                .param("id", map.id().value())
                .param("project", map.projectId().value())
                .param("model", map.modelId().value())
                .param("version", version == null ? null : version.value())
                .param("layer", map.layer())
                .param("job", map.jobId().value())
                .param("author", author.value())
                .param("now", map.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void complete(EmbeddingMapId id, String layer, int objects, List<MapPoint> points) {
        jdbc.sql("update embedding_map set layer = :layer, object_count = :objects, points = :points::jsonb"
                        + " where id = :id")
                .param("id", id.value())
                .param("layer", layer)
                .param("objects", objects)
                .param("points", json.writeValueAsString(points))
                .update();
    }

    Optional<EmbeddingMap> find(EmbeddingMapId id) {
        return jdbc.sql(COLUMNS + "id = :id")
                .param("id", id.value())
                .query(EmbeddingMapRows::read)
                .optional();
    }

    /** Newest first. */
    List<EmbeddingMap> ofModel(ModelId model) {
        return jdbc.sql(COLUMNS + "model_id = :model order by created_at desc, id")
                .param("model", model.value())
                .query(EmbeddingMapRows::read)
                .list();
    }

    /** None while it is not finished. */
    List<MapPoint> points(EmbeddingMapId id) {
        return jdbc.sql("select points from embedding_map where id = :id and points is not null")
                .param("id", id.value())
                .query((row, number) -> json.readValue(row.getString("points"), new TypeReference<List<MapPoint>>() {}))
                .optional()
                .orElse(List.of());
    }

    int pointCount(EmbeddingMapId id) {
        return jdbc.sql("select coalesce(jsonb_array_length(points), 0) from embedding_map where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** One of them; the others don't leave the database. */
    Optional<MapPoint> point(EmbeddingMapId id, int index) {
        return jdbc.sql("select points -> :index as point from embedding_map"
                        + " where id = :id and jsonb_array_length(points) > :index")
                .param("id", id.value())
                .param("index", index)
                .query((row, number) -> json.readValue(row.getString("point"), MapPoint.class))
                .optional();
    }

    void delete(EmbeddingMapId id) {
        jdbc.sql("delete from embedding_map where id = :id")
                .param("id", id.value())
                .update();
    }

    private static EmbeddingMap read(ResultSet row, int number) throws SQLException {
        UUID version = row.getObject("dataset_version_id", UUID.class);
        return new EmbeddingMap(
                new EmbeddingMapId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new ModelId(row.getObject("model_id", UUID.class)),
                version == null ? null : new DatasetVersionId(version),
                row.getString("layer"),
                new JobId(row.getObject("job_id", UUID.class)),
                row.getInt("object_count"),
                row.getBoolean("finished"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
