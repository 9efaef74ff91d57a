package io.truthloom.media;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of a project's media, filtered and sorted by the database. */
@Repository
class MediaQueries {
    private record Where(String sql, List<Object> parameters) {}

    private final JdbcClient jdbc;

    MediaQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Media> list(MediaQuery query, int offset, int limit) {
        Where where = where(query);
        // the inner one reads ids from the order's index alone, however far the page is from the start
        return jdbc.sql("""
                        select %1$s from media where id in (
                            select id from media where %2$s order by %3$s offset ? rows fetch first ? rows only)
                        order by %3$s""".formatted(MediaRows.COLUMNS, where.sql(), query.order().sql))
                .params(with(where.parameters(), offset, limit))
                .query(MediaRows::media)
                .list();
    }

    int count(MediaQuery query) {
        Where where = where(query);
        return jdbc.sql("select count(*) from media where " + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    /** 0-based place among the project's media of its kind, by name. */
    int placeOf(Media media) {
        return jdbc.sql("""
                        select count(*) from media
                        where project_id = ? and kind = ?
                            and (name_key, id) < (select name_key, id from media where id = ?)""")
                .params(
                        media.projectId().value(),
                        media.kind().name(),
                        media.id().value())
                .query(Integer.class)
                .single();
    }

    private static Where where(MediaQuery query) {
        StringBuilder sql = new StringBuilder("project_id = ?");
        List<Object> parameters = new ArrayList<>(List.of(query.project().value()));
        String text = query.text().strip();
        if (!text.isEmpty()) {
            sql.append(" and position(lower(?) in lower(name)) > 0");
            parameters.add(text);
        }
        MediaKind kind = query.kind();
        if (kind != null) {
            sql.append(" and kind = ?");
            parameters.add(kind.name());
        }
        MediaCondition condition = query.condition();
        if (condition != null) {
            sql.append(" and (").append(condition.sql()).append(')');
            parameters.addAll(condition.parameters());
        }
        return new Where(sql.toString(), parameters);
    }

    private static List<Object> with(List<Object> parameters, Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all;
    }
}
