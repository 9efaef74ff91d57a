package io.truthloom.exchange.nativearchive;

import io.truthloom.media.MediaId;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows whose files an archive holds, in the order of its files. In the caller's transaction. */
@Repository
class ArchivedMedia {
    private static final int FETCH = 500;

    record MediaFilesOf(MediaId id, String name, String sha256, boolean tiled) {}

    record WeightsOf(UUID model, String name, String file, String sha256) {}

    private final JdbcTemplate jdbc;

    ArchivedMedia(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCH);
    }

    void forEachMedia(UUID project, Consumer<MediaFilesOf> consumer) {
        jdbc.query(
                "select id, name, sha256, tile_levels from media where project_id = ? order by sha256 collate \"C\", id",
                row -> {
                    consumer.accept(new MediaFilesOf(
                            new MediaId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("sha256"),
                            row.getInt("tile_levels") > 0));
                },
                project);
    }

    void forEachModel(UUID project, Consumer<WeightsOf> consumer) {
        jdbc.query(
                "select id, name, weights_file, weights_sha256 from model where project_id = ? order by id",
                row -> {
                    consumer.accept(new WeightsOf(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("weights_file"),
                            row.getString("weights_sha256")));
                },
                project);
    }
}
