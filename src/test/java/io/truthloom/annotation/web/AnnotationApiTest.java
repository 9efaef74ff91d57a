package io.truthloom.annotation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.media.MediaId;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectRole;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.Browser;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class AnnotationApiTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    ProjectService projects;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private People people;
    private Browser browser;
    private MediaId media;
    private String label;

    @BeforeEach
    void open() {
        people = new People(context);
        UserId member = people.someone(Role.ANNOTATOR);
        UserId owner = people.administrator();
        ProjectId project = people.as(
                owner, () -> projects.create("Street", List.of(new LabelData(null, "person", "#ff0000", "1"))));
        people.does(owner, () -> projects.setMember(project, member, ProjectRole.ANNOTATOR));
        label = people.as(owner, () -> projects.get(project))
                .labels()
                .getFirst()
                .id()
                .toString();
        media = video(project, owner);
        browser = loggedIn(member);
    }

    private MediaId video(ProjectId project, UserId owner) {
        var id = new MediaId(UUID.randomUUID());
        jdbc.sql("""
                insert into media (id, project_id, name, kind, width, height, frame_count, frame_duration_us, codec,
                    size_bytes, sha256, created_by, created_at)
                values (?, ?, 'street.mp4', 'VIDEO', 640, 480, 100, 40000, 'x', 1, 'x', ?, now())""").params(id.value(), project.value(), owner.value()).update();
        return id;
    }

    private Browser loggedIn(UserId user) {
        var opened = new Browser(port);
        opened.login(people.nameOf(user), People.PASSWORD);
        opened.get("/api/media/" + media + "/annotations");
        return opened;
    }

    private String path(String rest) {
        return "/api/media/" + media + rest;
    }

    private String change(String list, UUID object, long base, int x1, int x2) {
        return """
                {"id": "%s", "baseRevision": %d, "origin": "HUMAN", "gesture": "draw", "%s": [{"id": "%s",
                 "labelId": "%s", "track": false, "keyframes": [{"frame": 3,
                 "shape": {"kind": "box", "x1": %d, "y1": 10, "x2": %d, "y2": 40, "rotation": 0}}]}]}
                """.formatted(UUID.randomUUID(), base, list, object, label, x1, x2);
    }

    @Test
    void strangers_get_nothing_and_others_do_not_learn_that_it_exists() {
        assertThat(new Browser(port).get(path("/annotations")).statusCode()).isEqualTo(401);
        Browser other = loggedIn(people.someone(Role.ANNOTATOR));
        assertThat(other.get(path("/annotations")).statusCode()).isEqualTo(404);
        assertThat(other.get(path("/changes?since=0")).statusCode()).isEqualTo(404);
        assertThat(other.get(path("/events")).statusCode()).isEqualTo(404);
        assertThat(other.post(path("/changes"), change("created", UUID.randomUUID(), 0, 1, 9))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_change_is_stored_once_and_read_back() {
        UUID object = UUID.randomUUID();
        String drawn = change("created", object, 0, 1, 30);
        assertThat(json.readTree(browser.post(path("/changes"), drawn).body())
                        .get("revision")
                        .asLong())
                .isEqualTo(1);
        assertThat(json.readTree(browser.post(path("/changes"), drawn).body())
                        .get("revision")
                        .asLong())
                .isEqualTo(1);
        JsonNode stored = json.readTree(browser.get(path("/annotations")).body());
        assertThat(stored.get("annotations")).hasSize(1);
        assertThat(stored.get("annotations")
                        .get(0)
                        .get("keyframes")
                        .get(0)
                        .get("shape")
                        .get("x2")
                        .asInt())
                .isEqualTo(30);
        JsonNode since = json.readTree(browser.get(path("/changes?since=0")).body());
        assertThat(since.get(0).get("changeSet").get("created").get(0).get("id").asString())
                .isEqualTo(object.toString());
    }

    @Test
    void a_conflict_brings_the_current_state() {
        UUID object = UUID.randomUUID();
        browser.post(path("/changes"), change("created", object, 0, 1, 30));
        browser.post(path("/changes"), change("updated", object, 1, 2, 30));
        HttpResponse<String> late = browser.post(path("/changes"), change("updated", object, 1, 3, 30));
        assertThat(late.statusCode()).isEqualTo(409);
        JsonNode problem = json.readTree(late.body());
        assertThat(problem.at("/current/revision").asLong()).isEqualTo(2);
        assertThat(problem.at("/current/annotations/0/keyframes/0/shape/x1").asInt())
                .isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_said_for_each_object() {
        HttpResponse<String> outside =
                browser.post(path("/changes"), change("created", UUID.randomUUID(), 0, 5000, 5030));
        assertThat(outside.statusCode()).isEqualTo(400);
        assertThat(json.readTree(outside.body()).at("/problems/0/subject").asString())
                .isEqualTo("person on frame 3");
        HttpResponse<String> swapped = browser.post(path("/changes"), change("created", UUID.randomUUID(), 0, 30, 1));
        assertThat(swapped.statusCode()).isEqualTo(400);
        assertThat(json.readTree(swapped.body()).get("detail").asString()).contains("swapped corners");
    }

    @Test
    void who_has_the_media_open_hears_of_changes_and_of_people() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path("/events")))
                .header("Cookie", "JSESSIONID=" + browser.cookie("JSESSIONID"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            Stream<String> lines =
                    client.send(request, HttpResponse.BodyHandlers.ofLines()).body();
            var heard = CompletableFuture.supplyAsync(
                    () -> lines.takeWhile(line -> !line.startsWith("id:1")).toList());
            browser.post(path("/changes"), change("created", UUID.randomUUID(), 0, 1, 30));
            List<String> before = heard.get(20, TimeUnit.SECONDS);
            assertThat(before).contains("event:presence").anyMatch(line -> line.contains("Someone"));
            client.shutdownNow();
        }
    }
}
