package io.truthloom.annotation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.security.Role;
import io.truthloom.testing.Browser;
import io.truthloom.testing.IntegrationTest;
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
class AnnotationApiTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private LabelledVideo video;
    private Browser browser;

    @BeforeEach
    void open() {
        video = new LabelledVideo(context, port);
        browser = video.loggedIn(video.annotator());
    }

    @Test
    void strangers_get_nothing_and_others_do_not_learn_that_it_exists() {
        assertThat(new Browser(port).get(video.path("/annotations")).statusCode())
                .isEqualTo(401);
        Browser other = video.loggedIn(video.people.someone(Role.ANNOTATOR));
        assertThat(other.get(video.path("/annotations")).statusCode()).isEqualTo(404);
        assertThat(other.get(video.path("/changes?since=0")).statusCode()).isEqualTo(404);
        assertThat(other.get(video.path("/events")).statusCode()).isEqualTo(404);
        assertThat(other.post(video.path("/changes"), video.change("created", UUID.randomUUID(), 0, 1, 9))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_change_is_stored_once_and_read_back() {
        UUID object = UUID.randomUUID();
        String drawn = video.change("created", object, 0, 1, 30);
        assertThat(json.readTree(browser.post(video.path("/changes"), drawn).body())
                        .get("revision")
                        .asLong())
                .isEqualTo(1);
        assertThat(json.readTree(browser.post(video.path("/changes"), drawn).body())
                        .get("revision")
                        .asLong())
                .isEqualTo(1);
        JsonNode stored = json.readTree(browser.get(video.path("/annotations")).body());
        assertThat(stored.get("annotations")).hasSize(1);
        assertThat(stored.get("annotations")
                        .get(0)
                        .get("keyframes")
                        .get(0)
                        .get("shape")
                        .get("x2")
                        .asInt())
                .isEqualTo(30);
        JsonNode since =
                json.readTree(browser.get(video.path("/changes?since=0")).body());
        assertThat(since.get(0).get("changeSet").get("created").get(0).get("id").asString())
                .isEqualTo(object.toString());
    }

    @Test
    void a_conflict_brings_the_current_state() {
        UUID object = UUID.randomUUID();
        browser.post(video.path("/changes"), video.change("created", object, 0, 1, 30));
        browser.post(video.path("/changes"), video.change("updated", object, 1, 2, 30));
        HttpResponse<String> late = browser.post(video.path("/changes"), video.change("updated", object, 1, 3, 30));
        assertThat(late.statusCode()).isEqualTo(409);
        JsonNode problem = json.readTree(late.body());
        assertThat(problem.at("/current/revision").asLong()).isEqualTo(2);
        assertThat(problem.at("/current/annotations/0/keyframes/0/shape/x1").asInt())
                .isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_said_for_each_object() {
        HttpResponse<String> outside =
                browser.post(video.path("/changes"), video.change("created", UUID.randomUUID(), 0, 5000, 5030));
        assertThat(outside.statusCode()).isEqualTo(400);
        assertThat(json.readTree(outside.body()).at("/problems/0/subject").asString())
                .isEqualTo("person on frame 3");
        HttpResponse<String> swapped =
                browser.post(video.path("/changes"), video.change("created", UUID.randomUUID(), 0, 30, 1));
        assertThat(swapped.statusCode()).isEqualTo(400);
        assertThat(json.readTree(swapped.body()).get("detail").asString()).contains("swapped corners");
    }
}
