package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.ZipTarget;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Writes one archive, piece by piece; the list of its files grows on the disk until it is their turn. */
final class ArchiveWriter implements AutoCloseable {
    private static final int ROWS_BETWEEN_CHECKS = 1_000;

    private final RowStore rows;
    private final JsonMapper json;
    private final Runnable check;
    private final ZipTarget zip;
    private final Path listFile;
    private final BufferedWriter list;

    /** @param check called again and again; may throw to stop */
    ArchiveWriter(RowStore rows, JsonMapper json, Runnable check, Path target, Path temporary) throws IOException {
        this.rows = rows;
        this.json = json;
        this.check = check;
        this.zip = new ZipTarget(target);
        this.listFile = Files.createTempFile(temporary, "archive", ".files");
        this.list = Files.newBufferedWriter(listFile);
    }

    void head(UUID project, String name) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (ArchiveTable table : ArchiveTable.ALL) {
            counts.put(table.name(), rows.count(table, project));
        }
        String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(Manifest.now(name, counts));
        zip.text(Manifest.ENTRY, text.replace("\r\n", "\n") + "\n");
    }

    void people(Iterable<Person> people) throws IOException {
        var lines = new StringBuilder();
        people.forEach(person -> lines.append(json.writeValueAsString(person)).append('\n'));
        zip.text(ArchiveZip.PEOPLE, lines.toString());
    }

    void table(ArchiveTable table, UUID project) throws IOException {
        OutputStream target = zip.entry(table.entry());
        long[] done = {0};
        rows.forEach(table, project, line -> {
            if (done[0]++ % ROWS_BETWEEN_CHECKS == 0) {
                check.run();
            }
            write(target, line);
        });
    }

    private static void write(OutputStream target, String line) {
        try {
            target.write(line.getBytes(StandardCharsets.UTF_8));
            target.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param owner what a person knows it by */
    void file(EntryPath path, Path file, String owner) throws IOException {
        var copy = new HashingCopy(check);
        try (InputStream in = Files.newInputStream(file)) {
            zip.stored(path.path(), target -> copy.copy(in, target));
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(
                    owner,
                    "Its file %s is not in the home folder: it was deleted meanwhile, or is lost. Delete it, or try again."
                            .formatted(file.getFileName()));
        }
        list.write(json.writeValueAsString(new StoredFile(path.path(), copy.bytes(), copy.sha256())));
        list.write('\n');
    }

    void finish() throws IOException {
        list.close();
        Files.copy(listFile, zip.entry(StoredFile.ENTRY));
        zip.close();
    }

    @Override
    public void close() throws IOException {
        try {
            list.close();
        } finally {
            Files.deleteIfExists(listFile);
            zip.close();
        }
    }
}
