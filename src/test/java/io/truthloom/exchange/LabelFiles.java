package io.truthloom.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A few files written by hand: path and content in turn. */
public final class LabelFiles {
    private LabelFiles() {}

    public static Path folder(String... pathsAndContents) throws IOException {
        Path folder = Files.createTempDirectory("files");
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            add(folder, pathsAndContents[i], pathsAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }

    public static void add(Path folder, String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    public static Collected read(ReadableFormat format, String... pathsAndContents) throws IOException {
        return Collected.read(format, folder(pathsAndContents), Map.of());
    }

    public static Optional<Recognition> recognise(ReadableFormat format, Path folder) throws IOException {
        try (Archive archive = Archives.ofFolder(folder, folder)) {
            return format.recognise(archive);
        }
    }

    /** Written, unpacked: content by path, as text. */
    public static Map<String, String> unpacked(byte[] zip) throws IOException {
        Path file = Files.write(Files.createTempFile("export", ".zip"), zip);
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        ZipContent.read(file).forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    /** The zip's files as a folder. */
    public static Path unpackedFolder(byte[] zip) throws IOException {
        Path file = Files.write(Files.createTempFile("export", ".zip"), zip);
        Path folder = Files.createTempDirectory("files");
        for (var entry : List.copyOf(ZipContent.read(file).entrySet())) {
            add(folder, entry.getKey(), entry.getValue());
        }
        return folder;
    }
}
