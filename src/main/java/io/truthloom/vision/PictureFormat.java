package io.truthloom.vision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The kinds of still picture that are read, with the bytes that each begins with. */
enum PictureFormat {
    JPEG("\u00ff\u00d8\u00ff"),
    PNG("\u0089PNG\r\n\u001a\n"),
    GIF("GIF8"),
    BMP("BM"),
    TIFF("II*\0", "MM\0*"),
    WEBP("RIFF????WEBP");

    private final byte[][] magics;

    PictureFormat(String... magics) {
        this.magics = Arrays.stream(magics)
                .map(magic -> magic.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
    }

    boolean begins(byte[] head) {
        return Arrays.stream(magics).anyMatch(magic -> matches(magic, head)) && (this != BMP || head.length >= 26);
    }

    private static boolean matches(byte[] magic, byte[] head) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (magic[i] != '?' && magic[i] != head[i]) {
                return false;
            }
        }
        return true;
    }
}
