package io.truthloom.exchange.importing;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.PictureSize;
import io.truthloom.media.MediaIntake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Of pictures in an archive, as they are shown (EXIF orientation applied); each is asked for once. */
final class PictureSizes {
    /** A header lies within so many bytes; EXIF data and thumbnails come before it. */
    private static final int HEADER = 1 << 19;

    private final Archive archive;
    private final MediaIntake intake;
    private final Path temporary;
    private final Map<String, Optional<PictureSize>> known = new HashMap<>();

    PictureSizes(Archive archive, MediaIntake intake, Path temporary) {
        this.archive = archive;
        this.intake = intake;
        this.temporary = temporary;
    }

    Optional<PictureSize> of(String entry) {
        return known.computeIfAbsent(entry, this::read);
    }

    private Optional<PictureSize> read(String entry) {
        try {
            Path file = Files.createTempFile(temporary, "header", "");
            try {
                copy(entry, file, HEADER);
                Optional<PictureSize> size = probe(file, entry);
                if (size.isEmpty() && archive.size(entry) > HEADER) {
                    copy(entry, file, Integer.MAX_VALUE);
                    size = probe(file, entry);
                }
                return size;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(entry + " can't be read", e);
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private void copy(String entry, Path file, int most) throws IOException {
        try (InputStream in = archive.open(entry);
                var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            int left = most;
            for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
                out.write(buffer, 0, Math.min(read, left));
                left -= read;
            }
        }
    }

    private Optional<PictureSize> probe(Path file, String entry) {
        return intake.probe(file, entry).map(info -> new PictureSize(info.width(), info.height()));
    }
}
