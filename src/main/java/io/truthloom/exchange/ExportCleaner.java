package io.truthloom.exchange;

import io.truthloom.common.TruthloomHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Exports are kept for a set time, {@code truthloom.exports-kept} (seven days where nothing is said), then removed. */
@Component
class ExportCleaner implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ExportCleaner.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final TruthloomHome home;
    private final Clock clock;
    private final Duration kept;
    private volatile boolean stopping;
    private volatile Thread thread = Thread.currentThread();

    ExportCleaner(TruthloomHome home, Clock clock, @Value("${truthloom.exports-kept:7d}") Duration kept) {
        this.home = home;
        this.clock = clock;
        this.kept = kept;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread = Thread.ofVirtual().name("export-cleaner").start(() -> {
            while (!stopping) {
                clean();
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    Duration kept() {
        return kept;
    }

    void clean() {
        Instant old = clock.instant().minus(kept);
        try (Stream<Path> files = Files.list(home.exports())) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Old exports can't be removed", e);
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        if (thread.isVirtual()) {
            thread.interrupt();
        }
    }
}
