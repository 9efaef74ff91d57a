package io.truthloom.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Label files written by hand, or by other tools. */
public final class SmallFiles {
    private final Path folder;

    private SmallFiles(Path folder) {
        this.folder = folder;
    }

    public static SmallFiles of(String path, String content) throws IOException {
        return new SmallFiles(Files.createTempDirectory("labels")).with(path, content);
    }

    public SmallFiles with(String path, String content) throws IOException {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public SmallFiles with(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    public Collected read(ReadableFormat format) throws IOException {
        return read(format, null);
    }

    public Collected read(ReadableFormat format, Map<String, String> options) throws IOException {
        return Collected.read(format, folder, options);
    }

    public Optional<Recognition> recognise(ReadableFormat format) throws IOException {
        return recognise(format, folder);
    }

    public static Optional<Recognition> recognise(ReadableFormat format, Path folder) throws IOException {
        try (Archive archive = Archives.ofFolder(folder, Files.createTempDirectory("archive"))) {
            return format.recognise(archive);
        }
    }

    public static Optional<Recognition> recogniseZip(ReadableFormat format, byte[] zip) throws IOException {
        Path folder = Files.createTempDirectory("archive");
        Path file = Files.write(folder.resolve("labels.zip"), zip);
        try (Archive archive = Archives.open(
                List.of(new Archives.NamedFile("labels.zip", file)), folder, new Archives.Limits(100_000, 1L << 32))) {
            return format.recognise(archive);
        }
    }

    /** Files of other tools, beside the checkout; a test that needs them is skipped where they are not. */
    public static Path golden(String path) {
        for (String root : List.of("../shared/data/datumaro-assets", "../../shared/data/datumaro-assets")) {
            Path found = Path.of(root).resolve(path);
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        assumeTrue(false, "SKIPPED: no files of other tools at ../shared/data/datumaro-assets/" + path);
        throw new IllegalStateException();
    }

    public static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = new ByteArrayOutputStream();
                in.transferTo(bytes);
                files.put(entry.getName(), bytes.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    public static String text(byte[] zip, String path) {
        return new String(unzipped(zip).getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }
}
