package io.truthloom.common;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where to go. */
@Component
class ReadyAnnouncement {
    private final Environment environment;

    ReadyAnnouncement(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String port = environment.getProperty("local.server.port");
        Duration taken = event.getTimeTaken();
        if (port != null && taken != null) {
            System.out.printf(
                    "Truthloom is ready: http://localhost:%s (started in %.1f s)%n", port, taken.toMillis() / 1000.0);
        }
    }
}
