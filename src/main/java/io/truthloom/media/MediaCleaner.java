package io.truthloom.media;

import io.truthloom.common.TruthloomHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * At each start, removes what no row speaks for: half-done imports of a process that was killed, media of deleted
 * projects, uploads that nobody imported. Young files stay, they may be another process's work.
 */
@Component
class MediaCleaner {
    private static final Duration WORK_LASTS_AT_MOST = Duration.ofDays(2);
    private static final Duration UPLOADS_ARE_KEPT = Duration.ofDays(14);

    private final TruthloomHome home;
    private final MediaRows media;
    private final UploadRows uploadRows;
    private final Uploads uploads;
    private final Clock clock;

    MediaCleaner(TruthloomHome home, MediaRows media, UploadRows uploadRows, Uploads uploads, Clock clock) {
        this.home = home;
        this.media = media;
        this.uploadRows = uploadRows;
        this.uploads = uploads;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void clean() {
        Instant now = clock.instant();
        uploadRows.olderThan(now.minus(UPLOADS_ARE_KEPT)).forEach(uploads::discard);
        Instant abandoned = now.minus(WORK_LASTS_AT_MOST);
        Set<MediaId> existing = media.existing();
        for (Path folder : olderThan(home.media(), abandoned)) {
            if (isId(folder) && !existing.contains(new MediaId(id(folder)))) {
                delete(folder);
            }
        }
        for (Path file : olderThan(home.folder("uploads"), abandoned)) {
            if (isId(file) && !uploadRows.exists(new UploadId(id(file)))) {
                delete(file);
            }
        }
        olderThan(home.temporary(), abandoned).stream()
                .filter(path -> name(path).startsWith(MediaFiles.TEMPORARY_PREFIX))
                .forEach(MediaCleaner::delete);
    }

    private static List<Path> olderThan(Path folder, Instant time) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> modified(file).isBefore(time)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the folder " + folder, e);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }

    private static boolean isId(Path file) {
        return name(file).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static UUID id(Path file) {
        return UUID.fromString(name(file));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void delete(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }
}
