package io.truthloom.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The folder that holds everything Truthloom keeps outside the database. Sub-folders are made on first use. */
public record TruthloomHome(Path root) {
    public TruthloomHome {
        root = root.toAbsolutePath().normalize();
    }

    public Path media() {
        return folder("media");
    }

    public Path runs() {
        return folder("runs");
    }

    public Path models() {
        return folder("models");
    }

    public Path exports() {
        return folder("exports");
    }

    /** For files that are being written; emptied at start. On the same file system as the rest, so renames are atomic. */
    public Path temporary() {
        return folder("tmp");
    }

    public Path natives() {
        return folder("natives");
    }

    /** Names this process among those that share a database; the same after a restart. */
    public String processName() {
        Path file = folder(".").resolve("process-name");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        }
    }

    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + root.resolve(name), e);
        }
    }
}
