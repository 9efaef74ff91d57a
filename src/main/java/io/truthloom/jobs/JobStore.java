package io.truthloom.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The job table. {@code attempt} fences: who lost its job to another process changes nothing any more. */
@Repository
class JobStore {
    private static final int LOG_LIMIT = 20_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(JobId id, NewJob job, Instant now) {
        jdbc.sql("""
                        insert into job (id, kind, title, project_id, owner_id, state, parameters, created_at)
                        values (:id, :kind, :title, :project, :owner, 'QUEUED', :parameters::jsonb, :now)""")
                .param("id", id.value())
                .param("kind", job.kind())
                .param("title", job.title())
                .param("project", job.projectId())
                .param("owner", job.ownerId())
                .param("parameters", json.writeValueAsString(job.parameters()))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Job> find(JobId id) {
        return jdbc.sql("select * from job where id = :id")
                .param("id", id.value())
                .query(this::map)
                .optional();
    }

    List<Job> page(@Nullable UUID projectId, int offset, int limit) {
        String where = projectId == null ? "" : "where project_id = :project ";
        return jdbc.sql("select * from job " + where + "order by created_at desc, id offset :offset limit :limit")
                .param("project", projectId)
                .param("offset", offset)
                .param("limit", limit)
                .query(this::map)
                .list();
    }

    Set<String> succeededKinds(UUID projectId) {
        return Set.copyOf(jdbc.sql("select distinct kind from job where project_id = :project and state = 'SUCCEEDED'")
                .param("project", projectId)
                .query(String.class)
                .list());
    }

    /** Starts the next attempt; empty where the job is finished or gone. */
    Optional<Begun> begin(JobId id, Instant now) {
        return jdbc.sql("""
                        update job set state = 'RUNNING', attempt = attempt + 1, open_tries = open_tries + 1,
                            started_at = coalesce(started_at, :now)
                        where id = :id and state in ('QUEUED', 'RUNNING') returning *""")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Begun(map(row, number), row.getInt("open_tries")))
                .optional();
    }

    record Begun(Job job, int openTries) {}

    /** The process stops in good order: this attempt doesn't count as one that died. */
    void leave(JobId id, int attempt) {
        jdbc.sql("update job set open_tries = 0 where id = :id and attempt = :attempt")
                .param("id", id.value())
                .param("attempt", attempt)
                .update();
    }

    void progress(JobId id, int attempt, Progress progress) {
        jdbc.sql("""
                        update job set done = :done, total = :total, message = :message
                        where id = :id and attempt = :attempt and state = 'RUNNING'""")
                .param("id", id.value())
                .param("attempt", attempt)
                .param("done", progress.done())
                .param("total", progress.total())
                .param("message", progress.message())
                .update();
    }

    void log(JobId id, String line) {
        jdbc.sql("update job set log = right(log || :line, :limit) where id = :id")
                .param("id", id.value())
                .param("line", line + "\n")
                .param("limit", LOG_LIMIT)
                .update();
    }

    /** False where the attempt is no longer the job's own. */
    boolean finish(JobId id, int attempt, JobState state, String message, @Nullable Object result, Instant now) {
        return jdbc.sql("""
                        update job set state = :state, message = :message, result = coalesce(:result::jsonb, result),
                            finished_at = :now, open_tries = 0
                        where id = :id and attempt = :attempt and state = 'RUNNING'""")
                        .param("id", id.value())
                        .param("attempt", attempt)
                        .param("state", state.name())
                        .param("message", message)
                        .param("result", result == null ? null : json.writeValueAsString(result))
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void requestCancel(JobId id, Instant now) {
        jdbc.sql("""
                        update job set cancel_requested = true,
                            finished_at = case when state = 'QUEUED' then :now else finished_at end,
                            message = case when state = 'QUEUED' then 'Cancelled' else message end,
                            state = case when state = 'QUEUED' then 'CANCELLED' else state end
                        where id = :id and state in ('QUEUED', 'RUNNING')""").param("id", id.value()).param("now", Timestamp.from(now)).update();
    }

    /** False where the job is not one that ended badly. */
    boolean requeue(JobId id) {
        return jdbc.sql("""
                        update job set state = 'QUEUED', cancel_requested = false, finished_at = null, message = '',
                            done = 0, total = 0
                        where id = :id and state in ('FAILED', 'CANCELLED')""").param("id", id.value()).update() > 0;
    }

    record Wish(boolean cancel, int attempt) {}

    Wish wish(JobId id) {
        return jdbc.sql("select cancel_requested, attempt from job where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Wish(row.getBoolean(1), row.getInt(2)))
                .optional()
                .orElse(new Wish(true, 0));
    }

    /** Locks the row until the transaction ends, so that a retry can't slip between. */
    boolean lockAndTellIfQueued(JobId id) {
        return jdbc.sql("select state from job where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .filter(JobState.QUEUED.name()::equals)
                .isPresent();
    }

    private Job map(ResultSet row, int number) throws SQLException {
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("project_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                JobState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("message"),
                json.readTree(row.getString("parameters")),
                node(row.getString("result")),
                row.getString("log"),
                row.getInt("attempt"),
                row.getBoolean("cancel_requested"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private @Nullable JsonNode node(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
