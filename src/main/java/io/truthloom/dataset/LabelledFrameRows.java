package io.truthloom.dataset;

import io.truthloom.annotation.FrameState;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import io.truthloom.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which frames of a project are marked. */
@Repository
class LabelledFrameRows {
    /** The marked frames of one media, without the deleted ones. */
    record Marked(
            MediaId media,
            MediaKind kind,
            String sha256,
            String name,
            String group,
            NavigableMap<Integer, @Nullable FrameState> frames) {
        Splits.Source source() {
            return new Splits.Source(media, kind, sha256, List.copyOf(frames.keySet()), name, group);
        }

        Marked ofGroup(String other) {
            return new Marked(media, kind, sha256, name, other, frames);
        }
    }

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

    int countAll(ProjectId project) {
        return client.sql("select coalesce(sum(frame_count), 0) from media where project_id = ?"
                        + " and exists (select 1 from annotation where annotation.media_id = media.id)")
                .param(project.value())
                .query(Integer.class)
                .single();
    }

    /** Media by name, frames ascending. */
    List<Marked> ofProject(ProjectId project) {
        return client.sql("""
                select media.id, kind, sha256, name, array_agg(frame order by frame) as frames,
                    array_agg(state order by frame) as states
                from frame_state join media on media.id = media_id
                where project_id = ? and state <> 'DELETED' group by media.id order by name, media.id""")
                .param(project.value())
                .query((row, number) -> marked(row))
                .list();
    }

    /** Media that have an object, by name, with all their frames but the deleted ones; null where one is not marked. */
    List<Marked> allOfProject(ProjectId project) {
        return client.sql("""
                select media.id, kind, sha256, name, array_agg(f.frame order by f.frame) as frames,
                    array_agg(coalesce(s.state, '') order by f.frame) as states
                from media cross join lateral generate_series(0, frame_count - 1) as f (frame)
                    left join frame_state s on s.media_id = media.id and s.frame = f.frame
                where project_id = ? and coalesce(s.state, '') <> 'DELETED'
                    and exists (select 1 from annotation where annotation.media_id = media.id)
                group by media.id order by name, media.id""")
                .param(project.value())
                .query((row, number) -> marked(row))
                .list();
    }

    /** The tags of media, with their attributes' values, in words that are equal where the tags are. */
    Map<MediaId, String> tags(ProjectId project) {
        Map<MediaId, String> tags = new HashMap<>();
        client.sql("""
                select media_id, string_agg(distinct label_id || coalesce(attributes::text, ''), ' ' order by
                    label_id || coalesce(attributes::text, '')) as tags
                from annotation join media on media.id = media_id
                where project_id = ? and keyframes -> 0 -> 'shape' ->> 'type' = 'tag' group by media_id""").param(project.value()).query(row -> {
            tags.put(new MediaId(row.getObject("media_id", UUID.class)), row.getString("tags"));
        });
        return tags;
    }

    private static Marked marked(ResultSet row) throws SQLException {
        Integer[] frames = (Integer[]) row.getArray("frames").getArray();
        String[] states = (String[]) row.getArray("states").getArray();
        NavigableMap<Integer, @Nullable FrameState> marked = new TreeMap<>();
        for (int i = 0; i < frames.length; i++) {
            marked.put(frames[i], states[i].isEmpty() ? null : FrameState.valueOf(states[i]));
        }
        return new Marked(
                new MediaId(row.getObject("id", UUID.class)),
                MediaKind.valueOf(row.getString("kind")),
                row.getString("sha256"),
                row.getString("name"),
                "",
                marked);
    }
}
