package io.truthloom.dataset;

import io.truthloom.dataset.DatasetFrame.DatasetBox;
import io.truthloom.media.MediaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code dataset_frame}. */
@Repository
class VersionFrameRows {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;
    private final ObjectReader boxes;

    VersionFrameRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.json = json;
        this.boxes = json.readerFor(new TypeReference<List<DatasetBox>>() {});
    }

    void insert(DatasetVersionId version, List<DatasetFrame> frames) {
        jdbc.batchUpdate(
                "insert into dataset_frame (version_id, media_id, frame, split, boxes) values (?, ?, ?, ?, ?::jsonb)",
                frames.stream()
                        .map(frame -> new Object[] {
                            version.value(),
                            frame.mediaId().value(),
                            frame.frame(),
                            frame.split().name(),
                            json.writeValueAsString(frame.boxes())
                        })
                        .toList());
    }

    /** In pages, so that no connection is held while the consumer reads pixels. By media id and frame. */
    void forEach(DatasetVersionId version, Consumer<DatasetFrame> consumer) {
        iterate(version).forEachRemaining(consumer);
    }

    int count(DatasetVersionId version, Split split) {
        return client.sql("select count(*) from dataset_frame where version_id = ? and split = ?")
                .params(version.value(), split.name())
                .query(Integer.class)
                .single();
    }

    /** By media id (in PostgreSQL's order) and frame; a page in memory. */
    Iterator<DatasetFrame> iterate(DatasetVersionId version) {
        return Stream.iterate(
                        page(version, new UUID(0, 0), -1),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : page(
                                        version,
                                        page.getLast().mediaId().value(),
                                        page.getLast().frame()))
                .flatMap(List::stream)
                .iterator();
    }

    private List<DatasetFrame> page(DatasetVersionId version, UUID afterMedia, int afterFrame) {
        return client.sql("""
                select media_id, frame, split, boxes from dataset_frame
                where version_id = ? and (media_id, frame) > (?, ?) order by media_id, frame limit ?""")
                .params(version.value(), afterMedia, afterFrame, PAGE)
                .query(this::read)
                .list();
    }

    private DatasetFrame read(ResultSet row, int number) throws SQLException {
        return new DatasetFrame(
                new MediaId(row.getObject("media_id", UUID.class)),
                row.getInt("frame"),
                Split.valueOf(row.getString("split")),
                boxes.readValue(row.getString("boxes")));
    }
}
