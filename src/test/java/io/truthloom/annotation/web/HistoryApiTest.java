package io.truthloom.annotation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.security.Role;
import io.truthloom.testing.Browser;
import io.truthloom.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class HistoryApiTest {
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
    void pages_lead_from_the_newest_edit_to_the_oldest_each_once() {
        List<String> drawn = draw(browser, 0, 5);
        assertThat(undo(browser, "")).containsExactlyElementsOf(drawn.reversed());
        assertThat(undo(browser, "?offset=0&limit=2")).containsExactly(drawn.get(4), drawn.get(3));
        assertThat(undo(browser, "?offset=2&limit=2")).containsExactly(drawn.get(2), drawn.get(1));
        assertThat(undo(browser, "?offset=4&limit=2")).containsExactly(drawn.get(0));
        assertThat(undo(browser, "?offset=5&limit=2")).isEmpty();
        assertThat(undo(browser, "?offset=-1&limit=100000")).hasSize(5);
        assertThat(browser.get(video.path("/history?offset=first")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void everybody_gets_their_own_edits_alone() {
        Browser other = video.loggedIn(video.annotator());
        List<String> mine = draw(browser, 0, 2);
        List<String> theirs = draw(other, 2, 1);
        assertThat(undo(browser, "")).containsExactlyElementsOf(mine.reversed());
        assertThat(undo(other, "")).containsExactlyElementsOf(theirs);
    }

    @Test
    void strangers_do_not_learn_that_there_is_anything() {
        draw(browser, 0, 1);
        assertThat(new Browser(port).get(video.path("/history")).statusCode()).isEqualTo(401);
        Browser stranger = video.loggedIn(video.people.someone(Role.MANAGER));
        assertThat(stranger.get(video.path("/history")).statusCode()).isEqualTo(404);
        String nowhere = "/api/media/" + UUID.randomUUID() + "/history";
        assertThat(browser.get(nowhere).statusCode()).isEqualTo(404);
    }

    /** Returns the ids of the objects in the order they were drawn. */
    private List<String> draw(Browser who, int base, int count) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID object = UUID.randomUUID();
            assertThat(who.post(video.path("/changes"), video.change("created", object, base + i, 1, 30))
                            .statusCode())
                    .isEqualTo(200);
            drawn.add(object.toString());
        }
        return drawn;
    }

    /** Ids of the objects that the entries are about. */
    private List<String> undo(Browser who, String query) {
        JsonNode history = json.readTree(who.get(video.path("/history" + query)).body());
        assertThat(history.get("redo")).isEmpty();
        return history.get("undo")
                .valueStream()
                .map(entry -> entry.at("/objects/0/id").asString())
                .toList();
    }
}
