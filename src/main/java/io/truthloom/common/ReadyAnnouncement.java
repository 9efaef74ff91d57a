package io.truthloom.common;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where to go. */
@Component
class ReadyAnnouncement {
    private final Environment environment;
    private final boolean exitWhenReady;

    /** {@code exitWhenReady}: a start only made to record which classes a start needs. */
    ReadyAnnouncement(Environment environment, @Value("${truthloom.exit-when-ready:false}") boolean exitWhenReady) {
        this.environment = environment;
        this.exitWhenReady = exitWhenReady;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String port = environment.getProperty("local.server.port");
        Duration taken = event.getTimeTaken();
        if (port != null && taken != null) {
            System.out.printf(
                    "Truthloom is ready: http://localhost:%s (started in %.1f s)%n", port, taken.toMillis() / 1000.0);
        }
        if (exitWhenReady) {
            System.exit(SpringApplication.exit(event.getApplicationContext()));
        }
    }
}
