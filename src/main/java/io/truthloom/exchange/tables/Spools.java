package io.truthloom.exchange.tables;

import io.truthloom.exchange.ZipTarget;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Files of an export that grow at the same time: kept aside, for a zip takes one after the other. */
public final class Spools implements AutoCloseable {
    private record Spool(Path file, OutputStream out) {}

    private final Path folder;
    private final Map<String, Spool> spools = new TreeMap<>();

    public Spools(Path folder) {
        this.folder = folder;
    }

    public boolean has(String path) {
        return spools.containsKey(path);
    }

    /** Where more of that file goes; must not be closed. */
    public OutputStream open(String path) throws IOException {
        return spool(path).out();
    }

    private Spool spool(String path) throws IOException {
        Spool spool = spools.get(path);
        if (spool == null) {
            Path file = Files.createTempFile(folder, "spool", "");
            spool = new Spool(file, new BufferedOutputStream(Files.newOutputStream(file)));
            spools.put(path, spool);
        }
        return spool;
    }

    public void append(String path, String text) throws IOException {
        open(path).write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was written so far, on the disk. */
    public Path file(String path) throws IOException {
        Spool spool = spool(path);
        spool.out().flush();
        return spool.file();
    }

    /** All files, by path. */
    public void writeTo(ZipTarget zip) throws IOException {
        for (String path : spools.keySet()) {
            Files.copy(file(path), zip.entry(path));
        }
    }

    @Override
    public void close() throws IOException {
        for (Spool spool : spools.values()) {
            spool.out().close();
            Files.deleteIfExists(spool.file());
        }
    }
}
