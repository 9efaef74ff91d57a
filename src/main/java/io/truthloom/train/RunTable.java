package io.truthloom.train;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobId;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.model.ModelId;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code run}. */
@Repository
class RunTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Holds the project's row, so that two runs that start at once get different numbers. */
    int nextNumber(ProjectId project) {
        jdbc.sql("select id from project where id = :project for update")
                .param("project", project.value())
                .query(UUID.class)
                .optional();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from run where project_id = :project")
                .param("project", project.value())
                .query(Integer.class)
                .single();
    }

    void insert(
            RunId id,
            ProjectId project,
            DatasetVersionId version,
            JobId job,
            int number,
            TrainingSettings settings,
            String experiment,
            UserId author,
            Instant now) {
        jdbc.sql("""
                        insert into run (id, project_id, dataset_version_id, job_id, number, settings, experiment,
                            created_by, created_at)
                        values (:id, :project, :version, :job, :number, :settings::jsonb, :experiment, :author,
                            :now)""")
                .param("id", id.value())
                .param("project", project.value())
                .param("version", version.value())
                .param("job", job.value())
                .param("number", number)
                .param("settings", json.writeValueAsString(settings))
                .param("experiment", experiment)
                .param("author", author.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Run> find(RunId id) {
        return jdbc.sql("select * from run where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Newest first. */
    List<Run> ofProject(ProjectId project) {
        return jdbc.sql("select * from run where project_id = :project order by number desc")
                .param("project", project.value())
                .query(this::read)
                .list();
    }

    void setDevice(RunId id, String device) {
        jdbc.sql("update run set device = :device where id = :id")
                .param("device", device)
                .param("id", id.value())
                .update();
    }

    void raiseBestAp50(RunId id, double ap50) {
        jdbc.sql("update run set best_ap50 = greatest(best_ap50, :ap50) where id = :id")
                .param("ap50", ap50)
                .param("id", id.value())
                .update();
    }

    void setPaused(RunId id, boolean paused) {
        jdbc.sql("update run set paused = :paused where id = :id")
                .param("paused", paused)
                .param("id", id.value())
                .update();
    }

    void describe(RunId id, String note, List<String> tags) {
        jdbc.sql("update run set note = :note, tags = :tags where id = :id")
                .param("note", note)
                .param("tags", RunWords.joined(tags))
                .param("id", id.value())
                .update();
    }

    void setModel(RunId id, ModelId model) {
        jdbc.sql("update run set model_id = :model where id = :id")
                .param("model", model.value())
                .param("id", id.value())
                .update();
    }

    private Run read(ResultSet row, int number) throws SQLException {
        UUID model = row.getObject("model_id", UUID.class);
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getInt("number"),
                new DatasetVersionId(row.getObject("dataset_version_id", UUID.class)),
                new JobId(row.getObject("job_id", UUID.class)),
                json.readValue(row.getString("settings"), TrainingSettings.class),
                model == null ? null : new ModelId(model),
                row.getObject("best_ap50", Double.class),
                row.getString("device"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("paused"),
                row.getString("note"),
                RunWords.divided(row.getString("tags")),
                row.getString("experiment"));
    }
}
