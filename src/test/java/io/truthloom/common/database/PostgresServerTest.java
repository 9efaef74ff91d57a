package io.truthloom.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.TruthloomHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class PostgresServerTest {
    @Test
    void data_is_durable_and_an_orphan_of_a_killed_process_is_replaced(@TempDir Path folder) throws Exception {
        TruthloomHome home = new TruthloomHome(folder);
        PostgresServer orphan = PostgresServer.start(home);
        try (Connection connection = connect(orphan)) {
            connection.createStatement().execute("create table kept (n int); insert into kept values (42)");
        }
        try (PostgresServer server = PostgresServer.start(home);
                Connection connection = connect(server)) {
            assertThat(show(connection, "select n from kept")).isEqualTo("42");
            assertThat(show(connection, "show fsync")).isEqualTo("on");
            assertThat(show(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> connect(server.connectionDetails(), "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("database-password"))))
                    .isEqualTo("rw-------");
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        JdbcConnectionDetails details = server.connectionDetails();
        return connect(details, details.getPassword());
    }

    private static Connection connect(JdbcConnectionDetails details, String password) throws SQLException {
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), password);
    }

    private static String show(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
