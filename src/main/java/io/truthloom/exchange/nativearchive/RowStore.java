package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** The tables of a project as lines of JSON, each row one; PostgreSQL itself makes and takes them. In the caller's transaction. */
@Repository
class RowStore {
    private static final int NARROW_ROWS = 5_000;
    private static final int WIDE_ROWS = 50;
    private static final int BUFFER = 1 << 16;

    interface Rows {
        void writeTo(OutputStream target) throws IOException;
    }

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    RowStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    long count(ArchiveTable table, UUID project) {
        Long count = jdbc.queryForObject(
                "select count(*) from %s t where %s".formatted(table.name(), table.scope()), Long.class, project);
        return count == null ? 0 : count;
    }

    /** In the order of the key, times in UTC. */
    void forEach(ArchiveTable table, UUID project, Consumer<String> line) {
        jdbc.queryForList("select set_config('TimeZone', 'UTC', true)");
        stream(
                "select row_to_json(r)::text from (select %s from %s t where %s) r order by %s"
                        .formatted(table.columnList("t."), table.name(), table.scope(), table.key()),
                table.isNarrow() ? NARROW_ROWS : WIDE_ROWS,
                project,
                line);
    }

    /** One column of JSON, but for rows that have none. */
    void forEachValue(ArchiveTable table, String column, UUID project, Consumer<String> value) {
        stream(
                "select t.%s::text from %s t where %s and t.%s is not null"
                        .formatted(column, table.name(), table.scope(), column),
                WIDE_ROWS,
                project,
                value);
    }

    /** Within a transaction rows come in parts, so that a table never lies in memory. */
    private void stream(String sql, int fetch, UUID project, Consumer<String> line) {
        var parts = new JdbcTemplate(dataSource);
        parts.setFetchSize(fetch);
        parts.query(
                sql,
                row -> {
                    line.accept(row.getString(1));
                },
                project);
    }

    /** @throws InvalidInputException the database does not take them */
    void insert(ArchiveTable table, Rows rows) throws IOException {
        jdbc.execute("create temporary table if not exists archive_row (line json) on commit drop");
        jdbc.execute("truncate archive_row");
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            copy(connection, rows);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "insert into %1$s (%2$s) select %3$s from archive_row, json_populate_record(null::%1$s, line) r"
                                .formatted(table.name(), table.columnList(""), table.columnList("r.")));
            }
        } catch (SQLException e) {
            throw refused(table.entry(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** What would only be found out at the end of the transaction is found out now. */
    void checkReferences() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.createStatement()) {
            statement.execute("set constraints all immediate");
        } catch (SQLException e) {
            throw refused("rows", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Lines of JSON hold neither of the two control characters, so nothing has to be escaped. */
    private static void copy(Connection connection, Rows rows) throws IOException, SQLException {
        String sql = "copy archive_row (line) from stdin with (format csv, quote e'\\x01', delimiter e'\\x02')";
        var target = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, BUFFER);
        try {
            rows.writeTo(target);
            target.flush();
            target.endCopy();
        } catch (IOException | RuntimeException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException refused) {
                    throw refused;
                }
            }
            throw e;
        } finally {
            if (target.isActive()) {
                target.cancelCopy();
            }
        }
    }

    private static RuntimeException refused(String entry, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        if (state.startsWith("23503")) {
            return new InvalidInputException(
                    entry, "A row refers to something that is not in the archive. (" + said + ")");
        }
        if (state.startsWith("23505")) {
            return new InvalidInputException(entry, "Two rows say the same. (" + said + ")");
        }
        boolean data = state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
        return data
                ? new InvalidInputException(entry, "A row holds what can't be there. (" + said + ")")
                : new IllegalStateException("The rows of " + entry + " can't be written", e);
    }
}
