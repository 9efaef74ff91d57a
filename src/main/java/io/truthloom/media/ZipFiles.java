package io.truthloom.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Zip archives as people bring them. */
public final class ZipFiles {
    private ZipFiles() {}

    /** By its first bytes, whatever its name. */
    public static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            return start.equals("PK\3\4") || start.equals("PK\5\6");
        }
    }

    /**
     * Also those of old programs, which name their files in code pages that are no UTF-8.
     *
     * @throws ZipException damaged, cut off, or of a rare kind
     */
    public static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            return openOld(file);
        }
    }

    private static ZipFile openOld(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (EOFException cutOff) {
            throw new ZipException("It is cut off");
        }
    }
}
