package io.truthloom.annotation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.web.EventReader.Event;
import io.truthloom.security.UserId;
import io.truthloom.testing.Browser;
import io.truthloom.testing.IntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Live changes over HTTP, and that a break of the line loses none, whichever way one catches up. */
@IntegrationTest
class EventsApiTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private LabelledVideo video;
    private UserId author;
    private Browser writer;
    private Browser listener;

    @BeforeEach
    void open() {
        video = new LabelledVideo(context, port);
        author = video.annotator();
        writer = video.loggedIn(author);
        listener = video.loggedIn(video.annotator());
    }

    @Test
    void a_change_arrives_at_another_with_its_revision_and_its_author() throws Exception {
        try (EventReader reader = listen(null)) {
            assertThat(reader.next("presence").data().get("people").toString()).isEqualTo("[\"Someone\"]");
            UUID object = UUID.randomUUID();
            draw(object, 0);
            Event event = reader.next("changes");
            assertThat(event.id()).isEqualTo("1");
            assertThat(event.data().get("revision").asLong()).isEqualTo(1);
            assertThat(event.data().get("author").asString()).isEqualTo(author.toString());
            assertThat(event.data().at("/changeSet/created/0/id").asString()).isEqualTo(object.toString());
        }
    }

    @Test
    void after_a_break_what_was_missed_comes_first_and_then_what_is_new() throws Exception {
        try (EventReader reader = listen(null)) {
            reader.next("presence");
            draw(UUID.randomUUID(), 0);
            reader.next("changes");
        }
        draw(UUID.randomUUID(), 1);
        draw(UUID.randomUUID(), 2);
        try (EventReader reader = listen(1L)) {
            assertThat(reader.next("changes").id()).isEqualTo("2");
            assertThat(reader.next("changes").id()).isEqualTo("3");
            draw(UUID.randomUUID(), 3);
            assertThat(reader.next("changes").id()).isEqualTo("4");
        }
        JsonNode missed =
                json.readTree(listener.get(video.path("/changes?since=1")).body());
        assertThat(missed.valueStream().map(change -> change.get("revision").asLong()))
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void nothing_is_lost_while_somebody_saves_and_the_line_breaks_again_and_again() throws Exception {
        int changes = 40;
        CompletableFuture<Void> saving = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < changes; i++) {
                draw(UUID.randomUUID(), i);
            }
        });
        List<Long> heard = new ArrayList<>();
        long last = 0;
        while (last < changes) {
            try (EventReader reader = listen(last)) {
                for (int i = 0; i < 5 && last < changes; i++) {
                    last = reader.next("changes").data().get("revision").asLong();
                    heard.add(last);
                }
            }
        }
        saving.join();
        assertThat(heard.stream().distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes).boxed().toList());
    }

    private void draw(UUID object, long base) {
        assertThat(writer.post(video.path("/changes"), video.change("created", object, base, 1, 30))
                        .statusCode())
                .isEqualTo(200);
    }

    private EventReader listen(@Nullable Long lastRevision) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + video.path("/events"));
        return new EventReader(address, listener.cookie("JSESSIONID"), lastRevision);
    }
}
