package io.truthloom.analysis;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.Split;
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

/** The table {@code evaluation}. */
@Repository
class EvaluationRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvaluationRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One start of an evaluation of that model at a time, until this transaction ends. */
    void lock(ModelId model) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("evaluate " + model)
                .query((row, number) -> number)
                .list();
    }

    void insert(ModelEvaluation one, UserId author) {
        jdbc.sql("""
                        insert into evaluation (id, project_id, model_id, dataset_version_id, split, job_id, classes,
                            created_by, created_at)
                        values (:id, :project, :model, :version, :split, :job, :classes::jsonb, :author, :now)""")
                .param("id", one.id().value())
                .param("project", one.projectId().value())
                .param("model", one.modelId().value())
                .param("version", one.datasetVersionId().value())
                .param("split", one.split().name())
                .param("job", one.jobId().value())
                .param("classes", json.writeValueAsString(one.classes()))
                .param("author", author.value())
                .param("now", one.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ModelEvaluation> find(EvaluationId id) {
        return jdbc.sql("select * from evaluation where id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    Optional<ModelEvaluation> find(ModelId model, DatasetVersionId version, Split split) {
        return jdbc.sql("select * from evaluation where model_id = ? and dataset_version_id = ? and split = ?")
                .params(model.value(), version.value(), split.name())
                .query(this::read)
                .optional();
    }

    /** Newest first. */
    List<ModelEvaluation> ofProject(ProjectId project) {
        return jdbc.sql("select * from evaluation where project_id = ? order by created_at desc, id")
                .param(project.value())
                .query(this::read)
                .list();
    }

    void setJob(EvaluationId id, JobId job) {
        jdbc.sql("update evaluation set job_id = ? where id = ?")
                .params(job.value(), id.value())
                .update();
    }

    void setSummary(EvaluationId id, EvaluationSummary summary) {
        jdbc.sql("update evaluation set summary = ?::jsonb where id = ?")
                .params(json.writeValueAsString(summary), id.value())
                .update();
    }

    void delete(EvaluationId id) {
        jdbc.sql("delete from evaluation where id = ?").param(id.value()).update();
    }

    private ModelEvaluation read(ResultSet row, int number) throws SQLException {
        String summary = row.getString("summary");
        return new ModelEvaluation(
                new EvaluationId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new ModelId(row.getObject("model_id", UUID.class)),
                new DatasetVersionId(row.getObject("dataset_version_id", UUID.class)),
                Split.valueOf(row.getString("split")),
                new JobId(row.getObject("job_id", UUID.class)),
                json.readValue(row.getString("classes"), new TypeReference<List<EvaluatedClass>>() {}),
                summary == null ? null : json.readValue(summary, EvaluationSummary.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
