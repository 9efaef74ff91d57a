package io.truthloom.killtest;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Kill in the middle of an import: it finishes exactly once, and no half medium is ever seen. */
final class ImportKill {
    private static final int DONE_BEFORE_KILL = 200;

    private final Server server;
    private final Stage stage;
    private final Checks checks;
    private boolean halfSeen;

    ImportKill(Server server, Stage stage, Checks checks) {
        this.server = server;
        this.stage = stage;
        this.checks = checks;
    }

    /** @return the id of the medium */
    String run(Clip clip) throws IOException {
        Api before = new Api(server);
        String upload = before.browser()
                .upload(project("/uploads?name=clip.mp4"), clip.file())
                .body()
                .replaceAll(".*\"uploadId\":\"([^\"]+)\".*", "$1");
        String job = before.post(project("/imports"), "{\"uploads\": [\"%s\"]}".formatted(upload))
                .path("jobId")
                .asString();
        Waiting.until("frames of the import", Duration.ofMinutes(2), Duration.ofMillis(20), () -> {
            look(before);
            return before.get("/api/jobs/" + job).path("done").asLong() >= DONE_BEFORE_KILL;
        });
        String state = before.jobState(job);
        server.kill();
        checks.that(state.equals("RUNNING"), "import: killed while it ran");
        checks.note("import: up again after %.1f s", server.startAgain());

        Api after = new Api(server);
        after.awaitSuccess(job, Duration.ofMinutes(5), () -> look(after));
        checks.that(!halfSeen, "import: no half medium was visible at any time");
        JsonNode page = after.get(project("/media"));
        checks.that(page.path("total").asInt() == 1, "import: finished exactly once");
        String media = page.path("media").path(0).path("id").asString();
        checkFrames(after, media);
        return media;
    }

    private void look(Api api) {
        JsonNode page = api.get(project("/media"));
        page.path("media").forEach(media -> halfSeen |= media.path("frameCount").asInt() != Clip.FRAMES);
        halfSeen |= page.path("total").asInt() > 1;
    }

    private void checkFrames(Api api, String media) throws IOException {
        JsonNode frames = api.get("/api/media/" + media + "/frames");
        checks.that(
                frames.path("count").asInt() == Clip.FRAMES
                        && frames.path("hashes").size() == Clip.FRAMES,
                "import: the frame table has all %d frames",
                Clip.FRAMES);
        boolean readable = true;
        for (int frame = 0; frame < Clip.FRAMES; frame += 100) {
            readable &= api.browser().status("/api/media/" + media + "/frames/" + frame) == 200;
        }
        readable &= api.browser().status("/api/media/" + media + "/frames/" + (Clip.FRAMES - 1)) == 200;
        checks.that(readable, "import: frames are readable from first to last");
        try (var folders = Files.list(server.home().resolve("media"))) {
            checks.note("import: %d entries in the media folder", folders.count());
        }
    }

    private String project(String rest) {
        return "/api/projects/" + stage.project() + rest;
    }
}
