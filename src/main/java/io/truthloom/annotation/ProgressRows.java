package io.truthloom.annotation;

import io.truthloom.annotation.AnnotationService.ProjectProgress;
import io.truthloom.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over a whole project. */
@Repository
class ProgressRows {
    private final JdbcClient client;

    ProgressRows(JdbcClient client) {
        this.client = client;
    }

    ProjectProgress of(ProjectId project) {
        return client.sql("""
                with m as (select id, frame_count from media where project_id = ?)
                select (select coalesce(sum(frame_count), 0) from m) - deleted as frames, labelled, reviewed,
                    (select count(*) from annotation join m on media_id = m.id) as objects,
                    (select count(*) from change_set join m on media_id = m.id where origin = 'HUMAN') as human_actions
                from (
                    select count(*) filter (where state = 'DELETED') as deleted,
                        count(*) filter (where state = 'LABELLED') as labelled,
                        count(*) filter (where state = 'REVIEWED') as reviewed
                    from frame_state join m on media_id = m.id
                ) marked
                """)
                .param(project.value())
                .query((row, number) -> new ProjectProgress(
                        row.getLong("frames"),
                        row.getLong("labelled"),
                        row.getLong("reviewed"),
                        row.getLong("objects"),
                        row.getLong("human_actions")))
                .single();
    }
}
