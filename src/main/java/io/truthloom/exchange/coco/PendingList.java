package io.truthloom.exchange.coco;

import io.truthloom.exchange.json.JsonFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;

/** A list of a JSON that grows on the disk while another one is written; the file goes when it is closed. */
final class PendingList implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream out;
    private final JsonGenerator json;

    PendingList(Path temporary) throws IOException {
        file = Files.createTempFile(temporary, "coco", ".json");
        out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        json = JsonFiles.writer(out);
        json.writeStartArray();
    }

    /** Elements are written to it. */
    JsonGenerator json() {
        return json;
    }

    /** Ends the list; {@code target}, which writes to the stream, goes on after it. */
    void appendTo(JsonGenerator target, String name, OutputStream stream) throws IOException {
        json.writeEndArray();
        json.close();
        out.close();
        target.writeName(name);
        // an empty raw value: the generator knows that one has been written
        target.writeRawValue("");
        target.flush();
        Files.copy(file, stream);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
