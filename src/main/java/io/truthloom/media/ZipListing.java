package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The media in a zip archive. Entry names are only shown; entries that climb out of the archive, that hold more than
 * they say, or that unfold to suspiciously much are refused before or while they are read.
 */
final class ZipListing {
    private static final long BOMB_BYTES = 100L << 20;
    private static final long BOMB_RATIO = 200;

    interface TemporaryFiles {
        Path create() throws IOException;
    }

    private final Path zip;
    private final String shownName;
    private final MediaSettings.Limits limits;
    private final TemporaryFiles temporary;

    ZipListing(Path zip, String shownName, MediaSettings.Limits limits, TemporaryFiles temporary) {
        this.zip = zip;
        this.shownName = shownName;
        this.limits = limits;
        this.temporary = temporary;
    }

    /** {@code origin} starts the origin of each item. What is left out is added to {@code problems}. */
    List<ImportItem> list(String origin, List<Problem> problems) throws IOException {
        try (ZipFile archive = ZipFiles.open(zip)) {
            return list(archive, origin, problems);
        } catch (ZipException e) {
            problems.add(new Problem(shownName, "the zip archive is damaged or of a rare kind. Pack it again."));
            return List.of();
        }
    }

    private List<ImportItem> list(ZipFile archive, String origin, List<Problem> problems) {
        if (archive.size() > limits.maxFiles()) {
            problems.add(
                    new Problem(shownName, "it holds more than %,d files. Split it.".formatted(limits.maxFiles())));
            return List.of();
        }
        List<ImportItem> items = new ArrayList<>();
        LeftOut leftOut = new LeftOut();
        long total = 0;
        for (ZipEntry entry : archive.stream().toList()) {
            if (entry.isDirectory() || leftOut.takes(entry.getName())) {
                continue;
            }
            String name = ShownName.ofPath(entry.getName());
            String refusal = refusal(entry);
            total += Math.max(0, entry.getSize());
            if (!refusal.isEmpty()) {
                problems.add(new Problem("%s in %s".formatted(name, shownName), refusal));
            } else {
                items.add(new ImportItem(origin + "/" + entry.getName(), name, () -> extract(entry.getName(), name)));
            }
        }
        if (total > limits.maxBytes()) {
            problems.add(new Problem(
                    shownName,
                    "its files unfold to more than the limit of %,d MB. Split it.".formatted(limits.maxBytes() >> 20)));
            return List.of();
        }
        leftOut.describe(shownName, problems);
        if (items.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(shownName, "the zip archive holds no files."));
        }
        return items;
    }

    private static String refusal(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        if (name.startsWith("/")
                || name.matches("^[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..")) {
            return "its path in the archive leads outside of it, so it was left out.";
        }
        long size = entry.getSize();
        long packed = Math.max(1, entry.getCompressedSize());
        if (size < 0 || size > BOMB_BYTES && size / packed > BOMB_RATIO) {
            return "it unfolds to suspiciously much (%,d MB out of %,d KB), so it was left out."
                    .formatted(size >> 20, packed >> 10);
        }
        return "";
    }

    private ImportItem.Opened extract(String entryName, String name) throws IOException {
        Path target = temporary.create();
        try (ZipFile archive = ZipFiles.open(zip)) {
            ZipEntry entry = archive.getEntry(entryName);
            try (InputStream content = archive.getInputStream(entry)) {
                LimitedCopy.copy(content, target, entry.getSize(), name);
            }
            return new ImportItem.Opened(target, false);
        } catch (ZipException e) {
            Files.deleteIfExists(target);
            throw new InvalidInputException(name, "it is damaged inside the zip archive.");
        } catch (IOException | InvalidInputException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }
}
