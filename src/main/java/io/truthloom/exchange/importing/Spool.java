package io.truthloom.exchange.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Records on the disk, sorted into parts as they come; memory holds some megabytes of them. */
final class Spool implements AutoCloseable {
    private static final long MOST_WAITING = 32L << 20;

    private final Path folder;
    private final JsonMapper json;
    private final Map<String, ByteArrayOutputStream> waiting = new HashMap<>();
    private long waitingBytes;

    Spool(Path temporary, JsonMapper json) throws IOException {
        this.folder = Files.createTempDirectory(temporary, "spool");
        this.json = json.rebuild().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    }

    /** @param part a word that may be a file's name */
    void add(String part, Object value) {
        ByteArrayOutputStream target = waiting.computeIfAbsent(part, key -> new ByteArrayOutputStream());
        int before = target.size();
        try (JsonGenerator generator = json.createGenerator(target)) {
            json.writeValue(generator, value);
        }
        target.write('\n');
        waitingBytes += target.size() - before;
        if (waitingBytes > MOST_WAITING) {
            flush();
        }
    }

    private void flush() {
        waiting.forEach((part, bytes) -> {
            try (OutputStream out =
                    Files.newOutputStream(folder.resolve(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                bytes.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException("Label files can't be sorted", e);
            }
        });
        waiting.clear();
        waitingBytes = 0;
    }

    /** The part's records in the order they came. */
    <T> void forEach(String part, Class<T> type, Consumer<T> consumer) {
        flush();
        Path file = folder.resolve(part);
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<T> values = json.readerFor(type).readValues(in)) {
            values.forEachRemaining(consumer);
        } catch (IOException e) {
            throw new UncheckedIOException("Label files can't be sorted", e);
        }
    }

    @Override
    public void close() {
        waiting.clear();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("What was sorted can't be removed", e);
        }
    }
}
