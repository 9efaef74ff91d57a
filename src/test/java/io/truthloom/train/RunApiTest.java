package io.truthloom.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobState;
import io.truthloom.security.Role;
import io.truthloom.testing.Browser;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class RunApiTest {
    private static final String SHORT = "{\"maxIterations\": 3, \"batchSize\": 2, \"earlyStopEvaluations\": 5}";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private LabelledProject scene;
    private Browser browser;

    @BeforeEach
    void open() {
        scene = new LabelledProject(context, 6);
        browser = loggedIn(scene.owner);
    }

    @Test
    void a_version_is_frozen_with_a_policy_trained_on_and_compared() {
        JsonNode freeze = read(post(
                "/api/projects/" + scene.project + "/dataset-versions",
                "{\"by\": \"TIME_BLOCK\", \"validationPercent\": 40}"));
        assertThat(scene.finished(job(freeze)).state()).isEqualTo(JobState.SUCCEEDED);
        JsonNode version = read(browser.get("/api/projects/" + scene.project + "/dataset-versions"))
                .get(0);
        String id = version.get("id").asString();
        assertThat(version.at("/split/policy/by").asString()).isEqualTo("TIME_BLOCK");
        assertThat(version.at("/split/compared").asInt()).isEqualTo(6);

        String run = read(post("/api/dataset-versions/" + id + "/runs", SHORT))
                .get("runId")
                .asString();

        JsonNode started = read(browser.get("/api/runs/" + run));
        assertThat(started.get("datasetVersionId").asString()).isEqualTo(id);
        assertThat(started.at("/settings/earlyStopEvaluations").asInt()).isEqualTo(5);
        assertThat(scene.finished(job(started)).state()).isEqualTo(JobState.SUCCEEDED);
        JsonNode samples = read(browser.get("/api/runs/" + run + "/samples"));
        assertThat(samples.size()).isEqualTo(2);
        assertThat(post("/api/runs/" + run + "/pause", "").statusCode()).isEqualTo(400);
        JsonNode none = read(browser.get("/api/dataset-versions/" + id + "/difference?to=" + id));
        assertThat(none.get("framesAdded").asInt()).isZero();
    }

    @Test
    void bad_wishes_are_refused_with_a_sentence() {
        String project = "/api/projects/" + scene.project;
        assertThat(post(project + "/dataset-versions", "{\"validationPercent\": 99}")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> unknown =
                post(project + "/sweeps", "{\"name\": \"x\", \"values\": {\"colour\": [\"1\"]}}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("There is no setting");
        assertThat(post(project + "/sweeps", "{\"name\": \"\", \"values\": {\"seed\": [\"1\"]}}")
                        .body())
                .contains("Give it a name");
        assertThat(post(project + "/sweeps", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void strangers_learn_nothing() {
        Browser stranger = loggedIn(new People(context).someone(Role.MANAGER));
        assertThat(stranger.get("/api/projects/" + scene.project + "/dataset-versions")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/api/runs/" + UUID.randomUUID() + "/samples").statusCode())
                .isEqualTo(404);
    }

    private Browser loggedIn(io.truthloom.security.UserId user) {
        var one = new Browser(port);
        one.login(new People(context).nameOf(user), People.PASSWORD);
        one.get("/api/me/settings");
        return one;
    }

    private HttpResponse<String> post(String path, String body) {
        return browser.post(path, body);
    }

    private static JobId job(JsonNode node) {
        return new JobId(UUID.fromString(node.get("jobId").asString()));
    }

    private JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }
}
