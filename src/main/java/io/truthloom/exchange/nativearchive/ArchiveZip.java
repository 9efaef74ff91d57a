package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that was given: readable here, within the limits, and with no entry that has no business in it. */
final class ArchiveZip implements AutoCloseable {
    static final String PEOPLE = "people.jsonl";

    private static final long BOMB_BYTES = 100L << 20;
    private static final long BOMB_RATIO = 200;
    private static final int MANIFEST_BYTES = 1 << 20;

    private final ZipFile zip;
    private final String shownName;
    private final Manifest manifest;

    private ArchiveZip(ZipFile zip, String shownName, JsonMapper json) throws IOException {
        this.zip = zip;
        this.shownName = shownName;
        this.manifest = readManifest(json);
    }

    /**
     * @param room bytes that may be unfolded on the disk
     * @throws InvalidInputException no archive, a damaged or newer one, one over the limits or with an entry too many
     */
    static ArchiveZip open(Path file, String shownName, ArchiveLimits limits, long room, JsonMapper json)
            throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new InvalidInputException(
                    shownName, "It is no zip archive, or a damaged or truncated one. Bring it here again.");
        }
        try {
            var archive = new ArchiveZip(zip, shownName, json);
            archive.checkSize(limits, room);
            archive.checkPaths();
            return archive;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private Manifest readManifest(JsonMapper json) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null || entry.getSize() > MANIFEST_BYTES) {
            throw new InvalidInputException(
                    shownName,
                    "It is no archive of a Truthloom project: it lacks the file %s.".formatted(Manifest.ENTRY));
        }
        try (InputStream in = open(Manifest.ENTRY)) {
            Manifest read = json.readValue(in.readNBytes(MANIFEST_BYTES), Manifest.class);
            read.requireReadable(shownName);
            return read;
        } catch (JacksonException e) {
            throw new InvalidInputException(Manifest.ENTRY, "It can't be read as the head of an archive.");
        }
    }

    private void checkSize(ArchiveLimits limits, long room) {
        if (zip.size() > limits.maxFiles()) {
            throw new InvalidInputException(
                    shownName, "It holds more than the limit of %,d files.".formatted(limits.maxFiles()));
        }
        long total = 0;
        for (ZipEntry entry : entries().toList()) {
            long size = entry.getSize();
            if (size < 0 || (size > BOMB_BYTES && size / Math.max(1, entry.getCompressedSize()) > BOMB_RATIO)) {
                throw new InvalidInputException(
                        entry.getName(),
                        "It unfolds to suspiciously much (%,d MB out of %,d KB)."
                                .formatted(size >> 20, entry.getCompressedSize() >> 10));
            }
            total += size;
        }
        if (total > limits.maxBytes()) {
            throw new InvalidInputException(
                    shownName,
                    "It unfolds to %,d MB; the limit is %,d MB.".formatted(total >> 20, limits.maxBytes() >> 20));
        }
        if (total > room) {
            throw new InvalidInputException(
                    shownName,
                    "It unfolds to %,d MB; the disk has room for %,d MB.".formatted(total >> 20, room >> 20));
        }
    }

    private void checkPaths() {
        Set<String> expected = new HashSet<>(Set.of(Manifest.ENTRY, PEOPLE, StoredFile.ENTRY));
        ArchiveTable.ALL.stream()
                .filter(table -> table.since() <= manifest.version())
                .forEach(table -> expected.add(table.entry()));
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries().toList()) {
            String path = entry.getName();
            if (!expected.contains(path) && EntryPath.parse(path).isEmpty()) {
                throw new InvalidInputException(
                        shownName, "It holds \"%s\", which has no place in an archive.".formatted(path));
            }
            if (!seen.add(path)) {
                throw new InvalidInputException(shownName, "It holds \"%s\" twice.".formatted(path));
            }
        }
        expected.removeAll(seen);
        if (!expected.isEmpty()) {
            throw new InvalidInputException(
                    shownName,
                    "It lacks the file %s."
                            .formatted(expected.stream().sorted().findFirst().orElse("")));
        }
    }

    private Stream<ZipEntry> entries() {
        return zip.stream().map(ZipEntry.class::cast);
    }

    Manifest manifest() {
        return manifest;
    }

    /** The files that are no rows, in the archive's order. */
    List<EntryPath> files() {
        return entries()
                .flatMap(entry -> EntryPath.parse(entry.getName()).stream())
                .toList();
    }

    /** Must be read to its end for its checksum to be looked at. */
    InputStream open(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new InvalidInputException(shownName, "It lacks the file %s.".formatted(path));
        }
        try {
            return new CheckedEntry(zip.getInputStream(entry), entry);
        } catch (ZipException e) {
            throw new InvalidInputException(path, "It is damaged inside the archive. Write the archive again.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
