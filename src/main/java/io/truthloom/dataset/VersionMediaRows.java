package io.truthloom.dataset;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code dataset_media}. */
@Repository
class VersionMediaRows {
    private static final int PAGE = 100;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;

    VersionMediaRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.json = json;
    }

    /** @param first place of the first of them in the version */
    void insert(DatasetVersionId version, int first, List<LabelledMedia> media) {
        int[] position = {first};
        jdbc.batchUpdate(
                "insert into dataset_media (version_id, position, media_id, labels) values (?, ?, ?, ?::jsonb)",
                media.stream()
                        .map(one -> new Object[] {
                            version.value(), position[0]++, one.media().id().value(), json.writeValueAsString(one)
                        })
                        .toList());
    }

    boolean has(DatasetVersionId version) {
        return client.sql("select exists (select 1 from dataset_media where version_id = ?)")
                .param(version.value())
                .query(Boolean.class)
                .single();
    }

    /** In the version's order, in pages. */
    void forEach(DatasetVersionId version, Consumer<LabelledMedia> consumer) {
        int from = 0;
        List<LabelledMedia> page = page(version, from);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            from += page.size();
            page = page.size() < PAGE ? List.of() : page(version, from);
        }
    }

    private List<LabelledMedia> page(DatasetVersionId version, int from) {
        return client.sql("""
                select labels from dataset_media where version_id = ? and position >= ? and position < ?
                order by position""")
                .params(version.value(), from, from + PAGE)
                .query((row, number) -> json.readValue(row.getString("labels"), LabelledMedia.class))
                .list();
    }
}
