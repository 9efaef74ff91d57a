package io.truthloom.dataset;

import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import io.truthloom.project.ProjectId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which frames of a project are marked. */
@Repository
class LabelledFrameRows {
    private final JdbcClient client;

    LabelledFrameRows(JdbcClient client) {
        this.client = client;
    }

    int count(ProjectId project) {
        return client.sql("select count(*) from frame_state join media on media.id = media_id"
                        + " where project_id = ? and state <> 'DELETED'")
                .param(project.value())
                .query(Integer.class)
                .single();
    }

    /** Media by name, frames ascending. */
    List<Splits.Source> ofProject(ProjectId project) {
        return client.sql("""
                select media.id, kind, sha256, array_agg(frame order by frame) as frames
                from frame_state join media on media.id = media_id
                where project_id = ? and state <> 'DELETED' group by media.id order by name, media.id""")
                .param(project.value())
                .query((row, number) -> new Splits.Source(
                        new MediaId(row.getObject("id", UUID.class)),
                        MediaKind.valueOf(row.getString("kind")),
                        row.getString("sha256"),
                        Stream.of((Integer[]) row.getArray("frames").getArray()).toList()))
                .list();
    }
}
