package io.truthloom.exchange;

import io.truthloom.common.InvalidInputException;
import io.truthloom.media.ZipFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens files of labels: zips are looked into, everything else is taken as it is. */
public final class Archives {
    /** @param maxFiles in all @param maxBytes unfolded, in all */
    public record Limits(int maxFiles, long maxBytes) {}

    /** @param name as it was given; a path below some folder may stand before it */
    public record NamedFile(String name, Path file) {}

    private static final long BOMB_BYTES = 100L << 20;
    private static final long BOMB_RATIO = 1000;

    private Archives() {}

    /**
     * @param temporary folder for what readers need on the disk
     * @throws InvalidInputException a damaged zip, or one over the limits; entries that lead out of it are left out
     */
    public static Archive open(List<NamedFile> files, Path temporary, Limits limits) throws IOException {
        Map<String, ArchiveEntry> entries = new HashMap<>();
        List<ZipFile> zips = new ArrayList<>();
        try {
            for (NamedFile file : files) {
                if (ZipFiles.isZip(file.file())) {
                    ZipFile zip = zip(file);
                    zips.add(zip);
                    add(zip, file.name(), limits, entries);
                } else {
                    String path = clean(file.name());
                    entries.put(path.isEmpty() ? "file" : path, ArchiveEntry.of(file.file()));
                }
            }
            check(files, entries, limits);
            return new OpenArchive(entries, zips, temporary);
        } catch (IOException | RuntimeException e) {
            for (ZipFile zip : zips) {
                zip.close();
            }
            throw e;
        }
    }

    /** Everything below a folder. */
    public static Archive ofFolder(Path folder, Path temporary) throws IOException {
        Map<String, ArchiveEntry> entries = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            entries.put(folder.relativize(file).toString().replace('\\', '/'), ArchiveEntry.of(file)));
        }
        return new OpenArchive(entries, List.of(), temporary);
    }

    private static ZipFile zip(NamedFile file) throws IOException {
        try {
            return ZipFiles.open(file.file());
        } catch (ZipException e) {
            throw new InvalidInputException(
                    file.name(), "The zip archive is damaged or of a rare kind. Pack it again.");
        }
    }

    private static void add(ZipFile zip, String name, Limits limits, Map<String, ArchiveEntry> entries) {
        if (zip.size() > limits.maxFiles()) {
            throw new InvalidInputException(
                    name, "It holds more than %,d files. Split it.".formatted(limits.maxFiles()));
        }
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            String path = clean(entry.getName());
            if (!path.isEmpty()) {
                requireHarmless(entry, name);
                entries.put(path, ArchiveEntry.of(zip, entry));
            }
        });
    }

    private static void requireHarmless(ZipEntry entry, String name) {
        long size = entry.getSize();
        long packed = Math.max(1, entry.getCompressedSize());
        if (size < 0 || (size > BOMB_BYTES && size / packed > BOMB_RATIO)) {
            throw new InvalidInputException(
                    "%s in %s".formatted(entry.getName(), name),
                    "It unfolds to suspiciously much (%,d MB out of %,d KB). Pack it without that file."
                            .formatted(size >> 20, packed >> 10));
        }
    }

    private static void check(List<NamedFile> files, Map<String, ArchiveEntry> entries, Limits limits) {
        String name = files.isEmpty() ? "Files" : files.getFirst().name();
        long bytes = entries.values().stream().mapToLong(ArchiveEntry::size).sum();
        if (entries.size() > limits.maxFiles() || bytes > limits.maxBytes()) {
            throw new InvalidInputException(
                    name,
                    "It holds %,d files of %,d MB; at most %,d of %,d MB are taken at once. Split it."
                            .formatted(entries.size(), bytes >> 20, limits.maxFiles(), limits.maxBytes() >> 20));
        }
        if (entries.isEmpty()) {
            throw new InvalidInputException(name, "It holds no files.");
        }
    }

    /** Relative, with {@code /}; empty for one that leads out, and for what operating systems leave in archives. */
    private static String clean(String given) {
        String path = given.replace('\\', '/').replaceAll("^(\\./)+", "");
        List<String> parts = List.of(path.split("/"));
        boolean leadsOut = path.startsWith("/") || path.matches("^[A-Za-z]:.*") || parts.contains("..");
        boolean leftover = parts.contains("__MACOSX")
                || parts.getLast().startsWith("._")
                || parts.getLast().equals(".DS_Store")
                || parts.getLast().equals("Thumbs.db");
        return leadsOut || leftover ? "" : path;
    }
}
