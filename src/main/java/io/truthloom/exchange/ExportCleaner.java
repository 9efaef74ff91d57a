package io.truthloom.exchange;

import io.truthloom.common.TruthloomHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Exports and archives are kept for a set time, {@code truthloom.exports-kept} (seven days where nothing is said). Older
 * ones are not given out, and are removed at each start and after each export.
 */
@Component
class ExportCleaner {
    private static final Logger LOG = LoggerFactory.getLogger(ExportCleaner.class);

    private final TruthloomHome home;
    private final Clock clock;
    private final Duration kept;

    ExportCleaner(TruthloomHome home, Clock clock, @Value("${truthloom.exports-kept:7d}") Duration kept) {
        this.home = home;
        this.clock = clock;
        this.kept = kept;
    }

    Duration kept() {
        return kept;
    }

    boolean isKept(Path file) {
        try {
            return Files.isRegularFile(file)
                    && !Files.getLastModifiedTime(file)
                            .toInstant()
                            .isBefore(clock.instant().minus(kept));
        } catch (IOException e) {
            return false;
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void clean() {
        try (Stream<Path> files = Files.list(home.exports())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!isKept(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Old exports can't be removed; they are tried again after the next export", e);
        }
    }
}
