package io.truthloom.dataset;

import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import io.truthloom.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code frame_fingerprint}. */
@Repository
class FingerprintRows {
    record Missing(MediaId media, MediaKind kind, int frame) {}

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    FingerprintRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Marked frames without a fingerprint, by media. */
    List<Missing> missing(ProjectId project) {
        return client.sql("""
                select media.id, kind, s.frame from frame_state s join media on media.id = s.media_id
                where project_id = ? and state <> 'DELETED' and not exists (
                    select 1 from frame_fingerprint f where f.media_id = s.media_id and f.frame = s.frame)
                order by media.id, s.frame""")
                .param(project.value())
                .query((row, number) -> new Missing(
                        new MediaId(row.getObject("id", UUID.class)),
                        MediaKind.valueOf(row.getString("kind")),
                        row.getInt("frame")))
                .list();
    }

    void insert(List<NearEquals.Frame> frames) {
        jdbc.batchUpdate(
                "insert into frame_fingerprint (media_id, frame, hash, cells) values (?, ?, ?, ?) on conflict do nothing",
                frames.stream()
                        .map(frame -> new Object[] {
                            frame.media().value(),
                            frame.frame(),
                            frame.fingerprint().hash(),
                            Base64.getEncoder()
                                    .encodeToString(frame.fingerprint().cells())
                        })
                        .toList());
    }

    /** Of the marked frames, by media name and frame. */
    List<NearEquals.Frame> ofProject(ProjectId project) {
        return client.sql("""
                select f.media_id, f.frame, f.hash, f.cells from frame_fingerprint f
                    join frame_state s on s.media_id = f.media_id and s.frame = f.frame
                    join media on media.id = f.media_id
                where project_id = ? and state <> 'DELETED' order by name, media.id, f.frame""").param(project.value()).query((row, number) -> read(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where a restored archive held something else. */
    private static Optional<NearEquals.Frame> read(ResultSet row) throws SQLException {
        try {
            byte[] cells = Base64.getDecoder().decode(row.getString("cells"));
            return cells.length != Fingerprint.COLUMNS * Fingerprint.ROWS
                    ? Optional.empty()
                    : Optional.of(new NearEquals.Frame(
                            new MediaId(row.getObject("media_id", UUID.class)),
                            row.getInt("frame"),
                            new Fingerprint(row.getLong("hash"), cells)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
