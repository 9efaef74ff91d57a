package io.truthloom.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.security.Role;
import io.truthloom.testing.Browser;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
@TestPropertySource(properties = "truthloom.test=settings over HTTP")
class SettingsApiTest {
    private static final String PATH = "/api/me/settings";

    @Autowired
    ApplicationContext context;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = loggedIn();
    }

    private Browser loggedIn() {
        var people = new People(context);
        var opened = new Browser(port);
        opened.login(people.nameOf(people.someone(Role.ANNOTATOR)), People.PASSWORD);
        opened.get(PATH);
        return opened;
    }

    private JsonNode settings(Browser of) {
        return json.readTree(of.get(PATH).body());
    }

    @Test
    void they_are_kept_for_each_person_and_replaced_whole() {
        assertThat(settings(browser)).isEmpty();
        assertThat(browser.put(PATH, "{\"keymap\": \"cvat\", \"view\": {\"grid\": true}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(settings(browser)).isEqualTo(json.readTree("{\"keymap\": \"cvat\", \"view\": {\"grid\": true}}"));
        assertThat(settings(loggedIn())).isEmpty();
        browser.put(PATH, "{\"keymap\": \"labelme\"}");
        assertThat(settings(browser)).isEqualTo(json.readTree("{\"keymap\": \"labelme\"}"));
    }

    @Test
    void strangers_have_none() {
        assertThat(new Browser(port).get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_not_an_object_or_too_large_is_refused_and_the_old_ones_stay() {
        browser.put(PATH, "{\"keymap\": \"cvat\"}");
        assertRefused("[1, 2]", "one JSON object");
        assertRefused("", "one JSON object");
        assertRefused("{\"keymap\":", "JSON");
        assertRefused("{\"keymap\": \"" + "x".repeat(64 * 1024) + "\"}", "65,536 bytes");
        assertRefused("{\"keymap\": \"\\u0000\"}", "can't be stored");
        assertThat(settings(browser)).isEqualTo(json.readTree("{\"keymap\": \"cvat\"}"));
    }

    private void assertRefused(String body, String reason) {
        HttpResponse<String> answer = browser.put(PATH, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("detail").asString()).contains(reason);
    }
}
