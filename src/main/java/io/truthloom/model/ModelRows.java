package io.truthloom.model;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code model}. */
@Repository
class ModelRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ModelRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What validation said, as the row keeps it. */
    record Metrics(
            double suggestedThreshold,
            @Nullable Double ap50,
            @Nullable Double accuracy) {}

    record Row(Model model, String weightsFile) {}

    void insert(ModelId id, NewModel model, WeightsStore.Stored weights, Metrics metrics, UserId author, Instant now) {
        jdbc.sql("""
                        insert into model (id, project_id, name, architecture, classes, dataset_version_id, run_id,
                            weights_file, weights_sha256, settings, metrics, created_by, created_at, kind)
                        values (:id, :project, :name, :architecture, :classes::jsonb, :version, :run,
                            :file, :sha256, :settings::jsonb, :metrics::jsonb, :author, :now, :kind)""")
                .param("id", id.value())
                .param("project", model.projectId().value())
                .param("name", model.name())
                .param("kind", model.kind().name())
                .param("architecture", model.architecture())
                .param("classes", json.writeValueAsString(model.classes()))
                .param("version", model.datasetVersionId().value())
                .param("run", model.runId())
                .param("file", weights.fileName())
                .param("sha256", weights.sha256())
                .param("settings", json.writeValueAsString(model.settings()))
                .param("metrics", json.writeValueAsString(metrics))
                .param("author", author.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(ModelId id) {
        return jdbc.sql("select * from model where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Newest first. */
    List<Row> ofProject(ProjectId project) {
        return jdbc.sql("select * from model where project_id = :project order by created_at desc, id")
                .param("project", project.value())
                .query(this::read)
                .list();
    }

    void delete(ModelId id) {
        jdbc.sql("delete from model where id = :id").param("id", id.value()).update();
    }

    private Row read(ResultSet row, int number) throws SQLException {
        Metrics metrics = json.readValue(row.getString("metrics"), Metrics.class);
        UUID version = row.getObject("dataset_version_id", UUID.class);
        Model model = new Model(
                new ModelId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("name"),
                ModelKind.valueOf(row.getString("kind")),
                row.getString("architecture"),
                json.readValue(row.getString("classes"), new TypeReference<List<Model.ModelClass>>() {}),
                version == null ? null : new DatasetVersionId(version),
                row.getObject("run_id", UUID.class),
                row.getString("weights_sha256"),
                metrics.suggestedThreshold(),
                metrics.ap50(),
                metrics.accuracy(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new Row(model, row.getString("weights_file"));
    }
}
