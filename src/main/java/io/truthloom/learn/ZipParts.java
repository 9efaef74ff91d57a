package io.truthloom.learn;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A few byte arrays in one file that is either whole on the disk or not there. */
final class ZipParts {
    private ZipParts() {}

    /** Written beside, forced to the disk, renamed. */
    static void write(Path file, Map<String, byte[]> parts) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(beside);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws java.util.zip.ZipException not a zip, or its end is missing */
    static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    /**
     * @param name of the file in sentences
     * @throws LearnException missing, damaged or no zip
     */
    static Map<String, byte[]> readModel(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new LearnException(name + " is missing.", null);
        }
        try {
            return read(file);
        } catch (ZipException e) {
            throw new LearnException(name + " is damaged or cut short, or not a Truthloom model.", e);
        } catch (IOException e) {
            throw new LearnException(name + " can't be read: " + e.getMessage(), e);
        }
    }
}
