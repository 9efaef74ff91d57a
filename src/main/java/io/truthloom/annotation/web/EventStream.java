package io.truthloom.annotation.web;

import io.truthloom.media.MediaId;
import io.truthloom.project.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser that listens to one media. Events wait in a queue and one virtual thread writes them, so that a slow
 * network never holds up who saves; a browser that falls too far behind is cut off and comes back by itself.
 */
final class EventStream {
    private static final int MAX_WAITING = 1000;
    private static final int HEARTBEAT_SECONDS = 15;

    /** @param id what a reconnecting browser sends back */
    private record Message(
            String name, Object data, @Nullable String id) {}

    final MediaId media;
    final ProjectId project;
    final String person;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    /**
     * What is sent while missed events are still read, so that a browser that breaks off never names a change that it has
     * a gap before; null since then.
     */
    private @Nullable List<Message> meanwhile = new ArrayList<>();

    private volatile boolean open = true;
    private volatile @Nullable Thread writer;

    EventStream(MediaId media, ProjectId project, String person) {
        this.media = media;
        this.project = project;
        this.person = person;
    }

    SseEmitter start(Runnable afterwards) {
        emitter.onCompletion(this::close);
        try {
            // waits for the request's own thread, which so sends the headers before any other thread writes
            emitter.send(SseEmitter.event().comment("open"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer = Thread.ofVirtual().name("events of " + media).start(() -> write(afterwards));
        return emitter;
    }

    synchronized void send(String name, Object data, @Nullable String id) {
        var message = new Message(name, data, id);
        if (meanwhile == null) {
            offer(message);
        } else {
            meanwhile.add(message);
        }
    }

    /** What happened before the browser came back: goes before all that is {@link #send sent}. */
    void sendMissed(String name, Object data, @Nullable String id) {
        offer(new Message(name, data, id));
    }

    synchronized void caughtUp() {
        if (meanwhile != null) {
            meanwhile.forEach(this::offer);
            meanwhile = null;
        }
    }

    private void offer(Message message) {
        if (!waiting.offer(message)) {
            close();
        }
    }

    void close() {
        open = false;
        Thread running = writer;
        if (running != null && running != Thread.currentThread()) {
            running.interrupt();
        }
    }

    private void write(Runnable afterwards) {
        try {
            while (open) {
                Message message = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                emitter.send(message == null ? SseEmitter.event().comment("still here") : event(message));
            }
            emitter.complete();
        } catch (InterruptedException e) {
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // the browser went away; the container ends the request by itself
            open = false;
        } finally {
            afterwards.run();
        }
    }

    private static SseEmitter.SseEventBuilder event(Message message) {
        SseEmitter.SseEventBuilder event =
                SseEmitter.event().name(message.name()).data(message.data(), MediaType.APPLICATION_JSON);
        return message.id() == null ? event : event.id(message.id());
    }
}
