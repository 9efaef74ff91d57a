package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes uploads to the disk and lets go of them. */
@Component
class Uploads {
    private final MediaFiles files;
    private final UploadRows rows;
    private final MediaSettings settings;
    private final Clock clock;

    Uploads(MediaFiles files, UploadRows rows, MediaSettings settings, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns when the bytes are safe on the disk. */
    UploadId receive(ProjectId project, UserId creator, String name, InputStream content) {
        UploadRows.Upload upload =
                new UploadRows.Upload(new UploadId(UUID.randomUUID()), project, ShownName.ofFile(name));
        try {
            Path part = files.newTemporaryFile();
            try {
                long size = LimitedCopy.copy(content, part, settings.limits().maxBytes(), upload.name());
                if (size == 0) {
                    throw new InvalidInputException(upload.name(), "the file is empty.");
                }
                MediaFiles.force(part);
                Path target = files.upload(upload.id());
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                MediaFiles.forceFolderOf(target);
                rows.insert(upload, size, creator, clock.instant());
                return upload.id();
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be received: %s".formatted(upload.name(), e.getMessage()), e);
        }
    }

    void discard(UploadId id) {
        rows.delete(id);
        try {
            Files.deleteIfExists(files.upload(id));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete upload " + id, e);
        }
    }
}
