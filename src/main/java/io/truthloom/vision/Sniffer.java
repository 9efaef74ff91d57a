package io.truthloom.vision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says by a file's first bytes what it is; its name is never asked. */
final class Sniffer {
    static final String TEXT = "it holds text";

    private static final int HEAD = 512;

    private Sniffer() {}

    static Optional<PictureFormat> picture(byte[] head) {
        for (PictureFormat format : PictureFormat.values()) {
            if (format.begins(head)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** @throws VisionException the file can't be read */
    static byte[] head(Path file, String shownName) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new VisionException(shownName, "the file can't be read: " + e.getMessage(), e);
        }
    }

    /** "it holds text", "it is a zip archive": the rest of a sentence about a file that is no media. */
    static String describe(byte[] head) {
        if (head.length == 0) {
            return "it is empty";
        }
        String start = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) {
            return "it is a PDF document";
        }
        if (start.startsWith("PK\3\4")) {
            return "it is a zip archive";
        }
        return isText(head) ? TEXT : "its content is of no known kind, or damaged";
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            boolean control = b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f';
            if (control) {
                return false;
            }
        }
        return true;
    }
}
