package io.truthloom.annotation;

import io.truthloom.annotation.ChangeSetRows.Stored;
import io.truthloom.media.MediaId;
import io.truthloom.security.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code change_set} as a person's history: light rows for all of it, bodies for a page. */
@Repository
class HistoryRows {
    private static final int FETCH = 10_000;

    record Logged(UUID id, String gesture, Stored body) {}

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;

    HistoryRows(DataSource dataSource, JsonMapper json) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(FETCH);
        this.client = JdbcClient.create(dataSource);
        this.json = json;
    }

    /** Within a transaction the rows come in parts, however many there are. */
    HistoryStacks stacks(MediaId media, UserId author) {
        var stacks = new HistoryStacks();
        jdbc.query(
                """
                select revision, gesture from change_set
                where media_id = ? and author_id = ? and origin = 'HUMAN' order by revision""",
                row -> {
                    stacks.add(row.getLong(1), row.getString(2));
                },
                media.value(),
                author.value());
        return stacks;
    }

    /** Changes of any of those revisions. */
    Map<Long, Logged> logged(MediaId media, Collection<Long> revisions) {
        Map<Long, Logged> found = new HashMap<>();
        client.sql("select revision, id, gesture, changes from change_set where media_id = ? and revision = any(?)")
                .params(media.value(), revisions.toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            row.getLong(1),
                            new Logged(
                                    row.getObject(2, UUID.class),
                                    row.getString(3),
                                    json.readValue(row.getString(4), Stored.class)));
                });
        return found;
    }
}
