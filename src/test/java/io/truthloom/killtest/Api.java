package io.truthloom.killtest;

import io.truthloom.testing.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as a logged-in person sees it. A restart ends the session, so each start has a new one. */
final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Browser browser;

    Api(Server server) {
        browser = new Browser(server.port());
        browser.login(Stage.USER, Stage.PASSWORD);
        browser.get("/api/jobs/" + UUID.randomUUID());
    }

    Browser browser() {
        return browser;
    }

    JsonNode get(String path) {
        return read(path, browser.get(path));
    }

    JsonNode post(String path, String body) {
        return read(path, browser.post(path, body));
    }

    String jobState(String job) {
        return get("/api/jobs/" + job).path("state").asString();
    }

    /** @throws IllegalStateException it ended otherwise */
    void awaitSuccess(String job, Duration atMost, Runnable meanwhile) {
        Waiting.until("job " + job, atMost, Duration.ofMillis(100), () -> {
            String state = jobState(job);
            meanwhile.run();
            if (state.equals("FAILED") || state.equals("CANCELLED")) {
                throw new IllegalStateException("Job ended: " + get("/api/jobs/" + job));
            }
            return state.equals("SUCCEEDED");
        });
    }

    private static JsonNode read(String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
