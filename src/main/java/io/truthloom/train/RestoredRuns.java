package io.truthloom.train;

import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs whose rows came from another server, where their jobs stayed. */
@Component
public class RestoredRuns {
    private final JdbcClient jdbc;

    RestoredRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives each of the project's runs the job that it names: done where the run has its model, else cancelled, so that it
     * can be trained again. Joins the caller's transaction.
     */
    public void addJobs(ProjectId project, UserId owner) {
        jdbc.sql("""
                        insert into job (id, kind, title, project_id, owner_id, state, parameters, message, attempt,
                            created_at, finished_at)
                        select job_id, :kind, 'Train run ' || number, project_id, :owner,
                            case when model_id is null then 'CANCELLED' else 'SUCCEEDED' end,
                            jsonb_build_object('runId', id), 'Restored from an archive', 1, created_at, created_at
                        from run where project_id = :project""")
                .param("kind", TrainJob.KIND)
                .param("owner", owner.value())
                .param("project", project.value())
                .update();
    }
}
