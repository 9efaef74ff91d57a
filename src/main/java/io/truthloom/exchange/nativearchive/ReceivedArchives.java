package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.TruthloomHome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Archives that were brought here and wait for their restore; they belong to no project. */
@Component
class ReceivedArchives {
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int BUFFER = 1 << 16;

    private final TruthloomHome home;
    private final ArchiveLimits limits;
    private final Clock clock;

    ReceivedArchives(TruthloomHome home, ArchiveLimits limits, Clock clock) {
        this.home = home;
        this.limits = limits;
        this.clock = clock;
    }

    /** Returns when the bytes are safe on the disk. */
    UUID receive(String shownName, InputStream content) throws IOException {
        UUID id = UUID.randomUUID();
        Path part = Files.createTempFile(home.temporary(), "archive", ".part");
        try {
            if (copy(content, part, shownName) == 0) {
                throw new InvalidInputException(shownName, "The file is empty.");
            }
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
            return id;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long copy(InputStream content, Path target, String shownName) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > limits.maxBytes()) {
                    throw new InvalidInputException(
                            shownName, "It is larger than the limit of %,d MB.".formatted(limits.maxBytes() >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return total;
    }

    Path file(UUID id) {
        return home.folder("archives").resolve(id + ".zip");
    }

    void discard(UUID id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** At each start, those that nobody restored. */
    @EventListener(ApplicationReadyEvent.class)
    void clean() {
        Instant abandoned = clock.instant().minus(KEPT);
        try (Stream<Path> files = Files.list(home.folder("archives"))) {
            List<Path> all = files.toList();
            for (Path file : all) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(abandoned)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Received archives can't be looked through", e);
        }
    }
}
