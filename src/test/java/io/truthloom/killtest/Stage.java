package io.truthloom.killtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * What pages set up and the REST API does not: the administrator, a project, a label. Written straight into the embedded
 * database.
 */
record Stage(UUID project, UUID label) {
    static final String USER = "admin";
    static final String PASSWORD = "correct horse battery";

    private static final int PORT_LINE = 3;

    static Stage set(Path home) throws IOException, SQLException {
        Stage stage = new Stage(UUID.randomUUID(), UUID.randomUUID());
        UUID person = UUID.randomUUID();
        String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        OffsetDateTime now = OffsetDateTime.now();
        try (Connection database = open(home)) {
            run(
                    database,
                    "insert into account (id, username, display_name, password_hash, role, created_at)"
                            + " values (?, ?, 'Ada', ?, 'ADMINISTRATOR', ?)",
                    List.of(person, USER, hash, now));
            run(
                    database,
                    "insert into project (id, name, created_by, created_at) values (?, 'Kill test', ?, ?)",
                    List.of(stage.project(), person, now));
            run(
                    database,
                    "insert into label (id, project_id, name, color, position) values (?, ?, 'thing', '#ff8800', 0)",
                    List.of(stage.label(), stage.project()));
        }
        return stage;
    }

    private static Connection open(Path home) throws IOException, SQLException {
        String password = Files.readString(home.resolve("database-password")).strip();
        String port =
                Files.readAllLines(home.resolve("database/postmaster.pid")).get(PORT_LINE);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres", "truthloom", password);
    }

    private static void run(Connection database, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }
}
