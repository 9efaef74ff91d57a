package io.truthloom.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One file of an archive.
 *
 * @param size bytes when unfolded
 * @param file where it lies on the disk already
 */
record ArchiveEntry(long size, Opener opener, Optional<Path> file) {
    interface Opener {
        InputStream open() throws IOException;
    }

    static ArchiveEntry of(Path file) {
        try {
            return new ArchiveEntry(Files.size(file), () -> Files.newInputStream(file), Optional.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    static ArchiveEntry of(ZipFile zip, ZipEntry entry) {
        return new ArchiveEntry(entry.getSize(), () -> zip.getInputStream(entry), Optional.empty());
    }
}
