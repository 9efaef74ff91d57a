package io.truthloom.media;

import io.truthloom.common.NotFoundException;
import io.truthloom.common.database.TableCopy;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import io.truthloom.vision.FrameSelection;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code media} and {@code frame}. */
@Repository
class MediaRows {
    static final String COLUMNS = "id, project_id, name, kind, width, height, frame_count, frame_duration_us,"
            + " variable_frame_rate, codec, size_bytes, sha256, created_at, source_step, first_source_frame,"
            + " last_source_frame, exif_orientation, tile_levels";

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    MediaRows(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    Media get(MediaId id) {
        return find(id).orElseThrow(() -> new NotFoundException("Media " + id));
    }

    Optional<Media> find(MediaId id) {
        return jdbc.sql("select " + COLUMNS + " from media where id = ?")
                .param(id.value())
                .query(MediaRows::media)
                .optional();
    }

    List<Media> find(ProjectId project, Collection<MediaId> ids) {
        return jdbc.sql("select " + COLUMNS + " from media where project_id = ? and id = any(?)")
                .param(project.value())
                .param(ids.stream().map(MediaId::value).toArray(UUID[]::new))
                .query(MediaRows::media)
                .list();
    }

    List<MediaName> names(ProjectId project) {
        return jdbc.sql("select id, name, kind, frame_count, width, height from media where project_id = ?"
                        + " order by name, id")
                .param(project.value())
                .query((row, number) -> new MediaName(
                        new MediaId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        MediaKind.valueOf(row.getString("kind")),
                        row.getInt("frame_count"),
                        row.getInt("width"),
                        row.getInt("height")))
                .list();
    }

    /** The same bytes, imported with the same selection. */
    Optional<Media> findByContent(ProjectId project, String sha256, FrameSelection source) {
        return jdbc.sql("select " + COLUMNS + " from media where project_id = ? and sha256 = ? and source_step = ?"
                        + " and first_source_frame = ? and last_source_frame is not distinct from ?::int"
                        + " order by id limit 1")
                .params(project.value(), sha256, source.step(), source.first())
                .param(source.last())
                .query(MediaRows::media)
                .optional();
    }

    Set<MediaId> existing() {
        return jdbc.sql("select id from media").query(UUID.class).list().stream()
                .map(MediaId::new)
                .collect(Collectors.toSet());
    }

    FrameTable frames(MediaId id, int count) {
        FrameTable.Builder builder = new FrameTable.Builder(count);
        jdbc.sql("select index, pts_us, byte_offset, byte_length, hash from frame where media_id = ? order by index")
                .param(id.value())
                .query(row -> {
                    builder.add(
                            row.getInt("index"),
                            row.getLong("pts_us"),
                            row.getLong("byte_offset"),
                            row.getInt("byte_length"),
                            row.getString("hash"));
                });
        return builder.build();
    }

    /** Media and all its frames, or nothing. {@code frameRows} is in the text format of PostgreSQL's COPY. */
    @Transactional
    public void insert(Media media, int rotation, UserId creator, Path frameRows) {
        jdbc.sql("insert into media (rotation, created_by, " + COLUMNS + ")"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        rotation,
                        creator.value(),
                        media.id().value(),
                        media.projectId().value(),
                        media.name(),
                        media.kind().name(),
                        media.width(),
                        media.height(),
                        media.frameCount(),
                        media.frameDurationMicros(),
                        media.variableFrameRate(),
                        media.codec(),
                        media.sizeBytes(),
                        media.sha256(),
                        Timestamp.from(media.createdAt()),
                        media.source().step(),
                        media.source().first())
                .param(media.source().last())
                .params(media.exifOrientation(), media.tileLevels())
                .update();
        try (Reader rows = Files.newBufferedReader(frameRows)) {
            TableCopy.copy(dataSource, "frame", "media_id, index, pts_us, byte_offset, byte_length, hash", rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the frame table " + frameRows, e);
        }
    }

    void delete(MediaId id) {
        jdbc.sql("delete from media where id = ?").param(id.value()).update();
    }

    static Media media(ResultSet row, int number) throws SQLException {
        return new Media(
                new MediaId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("name"),
                MediaKind.valueOf(row.getString("kind")),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("frame_count"),
                row.getLong("frame_duration_us"),
                row.getBoolean("variable_frame_rate"),
                row.getString("codec"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getTimestamp("created_at").toInstant(),
                new FrameSelection(
                        row.getInt("source_step"),
                        row.getInt("first_source_frame"),
                        row.getObject("last_source_frame", Integer.class)),
                row.getInt("exif_orientation"),
                row.getInt("tile_levels"));
    }
}
