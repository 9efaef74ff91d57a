package io.truthloom.annotation;

import io.truthloom.media.MediaId;
import io.truthloom.security.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code frame_state}: a row for each frame that is marked. */
@Repository
class FrameRows {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    FrameRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** The marked ones, in frame order. */
    List<FrameMark> ofMedia(MediaId media) {
        return client.sql("select frame, state from frame_state where media_id = ? order by frame")
                .param(media.value())
                .query((row, number) -> new FrameMark(row.getInt("frame"), FrameState.valueOf(row.getString("state"))))
                .list();
    }

    /** As {@code marks} has them now: one for each, with null where a frame is not marked. */
    List<FrameMark> before(MediaId media, List<FrameMark> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        Integer[] frames = marks.stream().map(FrameMark::frame).toArray(Integer[]::new);
        Map<Integer, FrameMark> marked = client
                .sql("select frame, state from frame_state where media_id = ? and frame = any(?)")
                .param(media.value())
                .param(frames)
                .query((row, number) -> new FrameMark(row.getInt("frame"), FrameState.valueOf(row.getString("state"))))
                .stream()
                .collect(Collectors.toMap(FrameMark::frame, Function.identity()));
        return marks.stream()
                .map(mark -> marked.getOrDefault(mark.frame(), new FrameMark(mark.frame(), null)))
                .toList();
    }

    void apply(MediaId media, List<FrameMark> marks, UserId author, Instant now) {
        List<Object[]> set = new ArrayList<>();
        List<Object[]> cleared = new ArrayList<>();
        for (FrameMark mark : marks) {
            FrameState state = mark.state();
            if (state == null) {
                cleared.add(new Object[] {media.value(), mark.frame()});
            } else {
                set.add(new Object[] {
                    media.value(), mark.frame(), state.name(), author.value(), now.atOffset(ZoneOffset.UTC)
                });
            }
        }
        jdbc.batchUpdate("delete from frame_state where media_id = ? and frame = ?", cleared);
        jdbc.batchUpdate("""
                insert into frame_state (media_id, frame, state, changed_by, changed_at) values (?, ?, ?, ?, ?)
                on conflict (media_id, frame) do update
                    set state = excluded.state, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """, set);
    }
}
