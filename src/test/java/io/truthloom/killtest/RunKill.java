package io.truthloom.killtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Kill in the middle of a training run: it goes on from its last checkpoint and ends in a model. */
final class RunKill {
    private static final String SETTINGS = """
            {"seconds": 40, "inputWidth": 320, "batchSize": 4, "checkpointEverySeconds": 3, "evaluateEverySeconds": 10}""";

    private final Server server;
    private final Stage stage;
    private final Checks checks;

    RunKill(Server server, Stage stage, Checks checks) {
        this.server = server;
        this.stage = stage;
        this.checks = checks;
    }

    void run() {
        Api before = new Api(server);
        String run = before.post("/api/projects/" + stage.project() + "/runs", SETTINGS)
                .path("runId")
                .asString();
        String job = before.get("/api/runs/" + run).path("jobId").asString();
        Path folder = server.home().resolve("runs").resolve(run);
        Waiting.until("two checkpoints", Duration.ofMinutes(3), Duration.ofMillis(50), () -> {
            String state = before.jobState(job);
            if (!state.equals("RUNNING") && !state.equals("QUEUED")) {
                throw new IllegalStateException("The run ended before the kill: " + before.get("/api/jobs/" + job));
            }
            return checkpoints(folder).size() >= 2;
        });
        Waiting.pause(Duration.ofSeconds(2));
        Map<Integer, JsonNode> points = points(before, run);
        server.kill();
        int checkpoint = checkpoints(folder).last();
        checks.note("run: killed after iteration %d, checkpoint at %d", last(points), checkpoint);
        checks.note("run: up again after %.1f s", server.startAgain());

        Api after = new Api(server);
        after.awaitSuccess(job, Duration.ofMinutes(6), () -> {});
        Map<Integer, JsonNode> all = points(after, run);
        List<Integer> learned = points.keySet().stream()
                .filter(iteration -> iteration <= checkpoint)
                .toList();
        boolean kept =
                learned.stream().allMatch(iteration -> points.get(iteration).equals(all.get(iteration)));
        checks.that(kept && !learned.isEmpty(), "run: what it learned up to its checkpoint was kept, not done again");
        checks.that(last(all) > last(points), "run: it went on, to iteration %d", last(all));
        String model = after.get("/api/runs/" + run).path("modelId").asString("");
        JsonNode models = after.get("/api/projects/" + stage.project() + "/models");
        checks.that(
                models.size() == 1 && models.path(0).path("id").asString().equals(model),
                "run: it ended in exactly one model");
    }

    private static Map<Integer, JsonNode> points(Api api, String run) {
        Map<Integer, JsonNode> points = new HashMap<>();
        api.get("/api/runs/" + run + "/metrics")
                .forEach(point -> points.put(point.path("iteration").asInt(), point));
        return points;
    }

    private static int last(Map<Integer, JsonNode> points) {
        return points.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Iterations of the finished checkpoint files. */
    private static TreeSet<Integer> checkpoints(Path folder) {
        TreeSet<Integer> iterations = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return iterations;
        }
        try (var files = Files.newDirectoryStream(folder, "checkpoint-*.zip")) {
            files.forEach(file -> iterations.add(
                    Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""))));
            return iterations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
