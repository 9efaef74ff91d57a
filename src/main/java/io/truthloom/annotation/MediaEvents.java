package io.truthloom.annotation;

import io.truthloom.media.MediaId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What those who have a media open are told at once. Within this process: nothing is kept for who comes later. */
@Component
public class MediaEvents {
    private static final Logger LOG = LoggerFactory.getLogger(MediaEvents.class);

    /** {@code payload} is written as JSON. */
    public record MediaEvent(String name, Object payload) {}

    /** Ends a subscription. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private final Map<MediaId, List<Consumer<MediaEvent>>> listeners = new ConcurrentHashMap<>();

    /** Within a transaction: after it committed, and not at all when it rolls back. */
    public void publish(MediaId media, String name, Object payload) {
        var event = new MediaEvent(name, payload);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deliver(media, event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deliver(media, event);
            }
        });
    }

    /** Listeners must be quick (they run on the publisher's thread) and check by themselves who may listen. */
    public Subscription subscribe(MediaId media, Consumer<MediaEvent> listener) {
        listeners.compute(media, (id, known) -> {
            List<Consumer<MediaEvent>> list = known == null ? new CopyOnWriteArrayList<>() : known;
            list.add(listener);
            return list;
        });
        return () -> listeners.computeIfPresent(media, (id, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    private void deliver(MediaId media, MediaEvent event) {
        for (Consumer<MediaEvent> listener : listeners.getOrDefault(media, List.of())) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                // what the event tells of is committed: one deaf listener must not look like a failed save
                LOG.error("A listener of media {} failed on {}", media, event.name(), e);
            }
        }
    }
}
