package io.truthloom.exchange.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Datumaro in a Python environment of its own under {@code target}, installed once. */
final class Peer {
    private static final Path HOME = Path.of("target/peer-python").toAbsolutePath();
    private static final Path SCRIPT = Path.of("src/test/python/peer_check.py").toAbsolutePath();
    private static final String DATUMARO = "datumaro==1.13.12";
    private static final int MINUTES = 15;

    private final Path python = HOME.resolve("bin/python");

    private record Output(int code, String text) {
        String lastLine() {
            String[] lines = text.strip().split("\\R");
            return lines[lines.length - 1];
        }
    }

    /**
     * An object as datumaro has it.
     *
     * @param number the same for what it makes of one object of a file
     * @param box x, y, width and height; empty for a tag
     */
    record Found(
            String item,
            int number,
            String kind,
            String label,
            List<Double> box,
            double area,
            Map<String, String> attributes) {}

    /** Skips the test, saying so, where Python, the network or the packages are missing. */
    static Peer installed() throws IOException {
        var peer = new Peer();
        if (!peer.works()) {
            Output made = run(List.of("python3", "-m", "venv", HOME.toString()));
            Assumptions.assumeTrue(made.code() == 0, "SKIPPED: no Python environment can be made: " + made.lastLine());
            Output pip =
                    run(List.of(peer.python.toString(), "-m", "pip", "install", "--quiet", DATUMARO, "pycocotools"));
            Assumptions.assumeTrue(
                    pip.code() == 0 && peer.works(),
                    "SKIPPED: %s can't be installed: %s".formatted(DATUMARO, pip.lastLine()));
        }
        return peer;
    }

    private boolean works() throws IOException {
        return Files.isExecutable(python)
                && run(List.of(python.toString(), "-c", "import datumaro, pycocotools"))
                                .code()
                        == 0;
    }

    List<Found> read(String format, Path folder) throws IOException {
        Output output = run(List.of(python.toString(), SCRIPT.toString(), "read", format, folder.toString()));
        if (output.code() != 0) {
            throw new AssertionError("Datumaro can't read it as %s:%n%s".formatted(format, output.text()));
        }
        List<Found> found = new ArrayList<>();
        for (JsonNode item : JsonMapper.builder().build().readTree(output.lastLine())) {
            for (JsonNode annotation : item.get("annotations")) {
                found.add(found(item.get("id").asString(), annotation));
            }
        }
        return found;
    }

    private static Found found(String item, JsonNode annotation) {
        List<Double> box = new ArrayList<>();
        annotation.get("box").forEach(number -> box.add(number.asDouble()));
        Map<String, String> attributes = new java.util.TreeMap<>();
        annotation
                .get("attributes")
                .properties()
                .forEach(one -> attributes.put(one.getKey(), one.getValue().asString()));
        return new Found(
                item,
                annotation.get("number").asInt(),
                annotation.get("kind").asString(),
                annotation.get("label").isNull() ? "" : annotation.get("label").asString(),
                box,
                annotation.get("area").asDouble(),
                attributes);
    }

    /** @return empty on success, else what datumaro says */
    String convert(String from, Path source, String to, Path target) throws IOException {
        Output output = run(List.of(
                python.toString(), SCRIPT.toString(), "convert", from, source.toString(), to, target.toString()));
        return output.code() == 0 ? "" : output.lastLine();
    }

    private static Output run(List<String> command) throws IOException {
        Path log = Files.createTempFile("peer", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Output(-1, "It took more than %d minutes".formatted(MINUTES));
            }
            return new Output(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (IOException e) {
            return new Output(-1, String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
