package io.truthloom.annotation.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events as a browser does, until closed. */
final class EventReader implements AutoCloseable {
    /** @param id of the last event that a browser would name when it comes back */
    record Event(String name, @Nullable String id, JsonNode data) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** Returns when the server listens. */
    EventReader(URI address, String session, @Nullable Long lastRevision) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Cookie", "JSESSIONID=" + session);
        if (lastRevision != null) {
            request.header("Last-Event-ID", lastRevision.toString());
        }
        Stream<String> lines = client.send(request.build(), HttpResponse.BodyHandlers.ofLines())
                .body();
        Thread.ofVirtual().start(() -> read(lines));
    }

    /** The next event of that name; others are passed over. */
    Event next(String name) throws InterruptedException {
        while (true) {
            Event event = events.poll(20, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("No event “" + name + "” within 20 seconds");
            }
            if (event.name().equals(name)) {
                return event;
            }
        }
    }

    private void read(Stream<String> lines) {
        Map<String, String> fields = new HashMap<>();
        try {
            lines.forEach(line -> {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.merge(
                            line.substring(0, colon), line.substring(colon + 1).stripLeading(), String::concat);
                } else if (line.isEmpty() && fields.containsKey("data")) {
                    events.add(new Event(fields.get("event"), fields.get("id"), JSON.readTree(fields.get("data"))));
                    fields.clear();
                }
            });
        } catch (RuntimeException closed) {
            // what was not read by then comes after a reconnect
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
