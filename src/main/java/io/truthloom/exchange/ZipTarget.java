package io.truthloom.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes depend on its content alone: no entry bears the time of writing. */
public final class ZipTarget implements AutoCloseable {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What an entry holds; {@code target} stays open. */
    public interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;

    public ZipTarget(Path file) throws IOException {
        this(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    /** {@code target} is closed with the zip. */
    public ZipTarget(OutputStream target) {
        zip = new ZipOutputStream(target);
    }

    public void text(String path, String content) throws IOException {
        begin(path, Deflater.DEFAULT_COMPRESSION);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Bytes that are compressed already. */
    public void stored(String path, Content content) throws IOException {
        begin(path, Deflater.NO_COMPRESSION);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Opens an entry that is written piece by piece; ends with the next entry. The stream must not be closed. */
    public OutputStream entry(String path) throws IOException {
        begin(path, Deflater.DEFAULT_COMPRESSION);
        return zip;
    }

    private void begin(String path, int level) throws IOException {
        zip.setLevel(level);
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
