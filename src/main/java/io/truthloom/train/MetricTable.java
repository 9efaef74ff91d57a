package io.truthloom.train;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code run_metric}. */
@Repository
class MetricTable {
    private final JdbcClient jdbc;

    MetricTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A point that is there already only gets its AP. */
    void write(RunId run, RunMetric metric) {
        jdbc.sql("""
                        insert into run_metric (run_id, iteration, elapsed_seconds, loss, learning_rate,
                            iteration_seconds, ap50, pictures_per_second, fit_share)
                        values (:run, :iteration, :elapsed, :loss, :rate, :seconds, :ap50, :pictures, :fit)
                        on conflict (run_id, iteration) do update
                            set ap50 = coalesce(excluded.ap50, run_metric.ap50)""")
                .param("run", run.value())
                .param("iteration", metric.iteration())
                .param("elapsed", metric.elapsedSeconds())
                .param("loss", metric.loss())
                .param("rate", metric.learningRate())
                .param("seconds", metric.iterationSeconds())
                .param("ap50", metric.ap50())
                .param("pictures", metric.picturesPerSecond())
                .param("fit", metric.fitShare())
                .update();
    }

    /** What a killed process noted after its last checkpoint. */
    void deleteFrom(RunId run, int iteration) {
        jdbc.sql("delete from run_metric where run_id = :run and iteration >= :iteration")
                .param("run", run.value())
                .param("iteration", iteration)
                .update();
    }

    List<RunMetric> after(RunId run, int iteration) {
        return jdbc.sql("select * from run_metric where run_id = :run and iteration > :iteration order by iteration")
                .param("run", run.value())
                .param("iteration", iteration)
                .query(MetricTable::read)
                .list();
    }

    private static RunMetric read(ResultSet row, int number) throws SQLException {
        return new RunMetric(
                row.getInt("iteration"),
                row.getDouble("elapsed_seconds"),
                row.getDouble("loss"),
                row.getDouble("learning_rate"),
                row.getDouble("iteration_seconds"),
                row.getObject("ap50", Double.class),
                row.getObject("pictures_per_second", Double.class),
                row.getObject("fit_share", Double.class));
    }
}
