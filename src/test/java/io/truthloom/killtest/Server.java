package io.truthloom.killtest;

import io.truthloom.testing.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The packaged application as a child process: started by its own command, killed with SIGKILL, started again. */
final class Server {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path command;
    private final Path home;
    private final Path output;
    private final int port = freePort();
    private Process process;

    private Server(Path command, Path home) {
        this.command = command;
        this.home = home;
        this.output = home.resolveSibling("output.log");
        this.process = launch();
    }

    static Server start(Path command, Path home) {
        Server server = new Server(command, home);
        server.awaitReady();
        return server;
    }

    int port() {
        return port;
    }

    Path home() {
        return home;
    }

    Path output() {
        return output;
    }

    /** The command becomes the JVM ({@code exec}), so this is the JVM itself. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** @return seconds until it answered again */
    double startAgain() {
        long start = System.nanoTime();
        process = launch();
        awaitReady();
        return (System.nanoTime() - start) / 1e9;
    }

    void stop() {
        process.destroy();
        awaitEnd();
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command.toString(), "--home", home.toString(), "--port", Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        Waiting.until("the start, see " + output, LONGEST_START, Duration.ofMillis(100), () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended by itself: " + said());
            }
            return answers();
        });
    }

    private boolean answers() {
        try {
            return new Browser(port).get("/api/jobs/none").statusCode() == 401;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The application does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
