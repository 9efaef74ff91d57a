package io.truthloom.common.database;

import io.truthloom.common.StartException;
import io.truthloom.common.TruthloomHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own in the home folder: on the loopback address, with a generated password, and as durable as
 * any (fsync and synchronous commits are on). It outlives a killed JVM; the next start finds it by its
 * {@code postmaster.pid}, stops it in good order and starts anew.
 */
final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final String USER = "truthloom";

    /** One user, one application: small, and without the helpers that a busy server wants. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=40",
            "shared_buffers=64MB",
            "work_mem=8MB",
            "maintenance_work_mem=64MB",
            "max_wal_size=512MB",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_parallel_workers_per_gather=0",
            "autovacuum_max_workers=1",
            "io_method=sync",
            "jit=off",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "log_timezone=UTC",
            "timezone=UTC");

    private final PostgresPrograms programs;
    private final Path data;
    private final String password;
    private final int port;

    private PostgresServer(PostgresPrograms programs, Path data, String password, int port) {
        this.programs = programs;
        this.data = data;
        this.password = password;
        this.port = port;
    }

    /** @throws StartException with a sentence when it doesn't start */
    static PostgresServer start(TruthloomHome home) {
        try {
            PostgresPrograms programs = PostgresPrograms.unpack(home);
            Path data = home.root().resolve("database");
            String password = new PasswordFile(home.root().resolve("database-password")).read();
            if (!Files.exists(data)) {
                initialise(programs, home, data);
            }
            requireSameVersion(data);
            PostgresServer server = new PostgresServer(programs, data, password, freePort());
            server.stopOrphan();
            server.launch(home.folder("logs").resolve("database.log"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set up the database in " + home.root(), e);
        }
    }

    /** In a folder beside, renamed when complete: a start that was killed leaves no half-made database. */
    private static void initialise(PostgresPrograms programs, TruthloomHome home, Path data) throws IOException {
        Path unfinished = home.root().resolve("database.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + home.root().resolve("database-password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Files.move(unfinished, data);
    }

    private static void requireSameVersion(Path data) throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresPrograms.MAJOR_VERSION)) {
            throw new StartException("The database in %s is of PostgreSQL %s, this Truthloom has PostgreSQL %s."
                            .formatted(data, version, PostgresPrograms.MAJOR_VERSION)
                    + " Export it with the older Truthloom, or connect to a server with --db-url.");
        }
    }

    private void stopOrphan() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        boolean alive = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent();
        if (alive) {
            LOG.info("Stopping the database server {} that a killed process left behind", pid);
            stop();
            return;
        }
        Files.delete(pidFile);
    }

    private void launch(Path log) throws IOException {
        StringBuilder options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        programs.run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "120",
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-o",
                options.toString());
    }

    private void stop() throws IOException {
        programs.run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", data.toString());
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    JdbcConnectionDetails connectionDetails() {
        return new Details("jdbc:postgresql://127.0.0.1:" + port + "/postgres", password);
    }

    private record Details(String getJdbcUrl, String getPassword) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return USER;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
