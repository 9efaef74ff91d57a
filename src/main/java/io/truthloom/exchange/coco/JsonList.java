package io.truthloom.exchange.coco;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** A JSON list that grows on the disk; the file goes when it is closed. */
final class JsonList implements AutoCloseable {
    private final Path file;
    private final JsonMapper json;
    private final BufferedWriter writer;
    private boolean empty = true;

    JsonList(Path file, JsonMapper json) throws IOException {
        this.file = file;
        this.json = json;
        this.writer = Files.newBufferedWriter(file);
        writer.write('[');
    }

    void add(Object element) throws IOException {
        writer.write(empty ? "\n" : ",\n");
        writer.write(json.writeValueAsString(element));
        empty = false;
    }

    /** Ends the list. */
    void copyTo(OutputStream out) throws IOException {
        writer.write(']');
        writer.close();
        Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
