package io.truthloom.exchange.nativearchive;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobState;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import io.truthloom.testing.Browser;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ArchiveApiTest {
    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    @Test
    void a_project_leaves_by_one_address_and_comes_back_by_another() {
        var scene = new ArchiveScene(context, folder);
        Browser manager = loggedIn(scene.people, scene.owner);

        Job written =
                scene.finished(job(manager.post("/api/projects/" + scene.project + "/archives", "{}")), scene.owner);
        assertThat(written.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(written.result().path("fileName").asString()).isEqualTo("straße_通り-archive.zip");
        assertThat(manager.status("/api/exports/" + written.id())).isEqualTo(200);

        Path file = scene.archive(scene.project);
        Job restored = scene.finished(job(manager.upload("/api/archives?name=a.zip", file)), scene.owner);
        assertThat(restored.state()).as(restored.message()).isEqualTo(JobState.SUCCEEDED);
        ProjectId project = ArchiveScene.projectOf(restored);
        assertThat(manager.get("/api/projects/" + project).body())
                .contains("通り")
                .contains("car");
    }

    @Test
    void who_may_not_is_told_so() {
        var scene = new ArchiveScene(context, folder);
        Browser annotator = loggedIn(scene.people, scene.annotator);

        assertThat(annotator
                        .post("/api/projects/" + scene.project + "/archives", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(annotator
                        .upload("/api/archives?name=a.zip", scene.archive(scene.project))
                        .statusCode())
                .isEqualTo(403);
        Browser stranger = new Browser(port);
        stranger.page("/login");
        assertThat(stranger.get("/api/projects/" + scene.project).statusCode()).isEqualTo(401);
    }

    private Browser loggedIn(People people, UserId user) {
        var browser = new Browser(port);
        browser.login(people.nameOf(user), People.PASSWORD);
        browser.get("/api/me/settings");
        return browser;
    }

    private JobId job(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return new JobId(
                UUID.fromString(json.readTree(answer.body()).path("jobId").asString()));
    }
}
