package io.truthloom.train;

import io.truthloom.media.MediaId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code run_sample}; of each run the last {@value #EVALUATIONS_KEPT} evaluations. */
@Repository
class SampleTable {
    static final int EVALUATIONS_KEPT = 24;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SampleTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(RunId run, RunSample sample) {
        jdbc.sql("""
                        insert into run_sample (run_id, iteration, position, media_id, frame, detections)
                        values (:run, :iteration, :position, :media, :frame, :detections::jsonb)
                        on conflict (run_id, iteration, position) do update set detections = excluded.detections""")
                .param("run", run.value())
                .param("iteration", sample.iteration())
                .param("position", sample.position())
                .param("media", sample.mediaId().value())
                .param("frame", sample.frame())
                .param("detections", json.writeValueAsString(sample.detections()))
                .update();
    }

    void forgetOld(RunId run) {
        jdbc.sql("""
                        delete from run_sample where run_id = :run and iteration not in (
                            select distinct iteration from run_sample where run_id = :run
                            order by iteration desc limit :kept)""").param("run", run.value()).param("kept", EVALUATIONS_KEPT).update();
    }

    void deleteFrom(RunId run, int iteration) {
        jdbc.sql("delete from run_sample where run_id = :run and iteration >= :iteration")
                .param("run", run.value())
                .param("iteration", iteration)
                .update();
    }

    List<RunSample> ofRun(RunId run) {
        return jdbc.sql("select * from run_sample where run_id = :run order by iteration, position")
                .param("run", run.value())
                .query((row, number) -> new RunSample(
                        row.getInt("iteration"),
                        row.getInt("position"),
                        new MediaId(row.getObject("media_id", UUID.class)),
                        row.getInt("frame"),
                        json.readValue(row.getString("detections"), new TypeReference<List<RunSample.Seen>>() {})))
                .list();
    }
}
