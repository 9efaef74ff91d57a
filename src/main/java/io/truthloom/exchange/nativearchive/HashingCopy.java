package io.truthloom.exchange.nativearchive;

import io.truthloom.common.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Copies one file's bytes and says how many they were and what their SHA-256 is. */
final class HashingCopy {
    private static final int BUFFER = 1 << 16;

    private final Runnable check;
    private final MessageDigest digest;
    private long bytes;
    private String sha256 = "";

    /** @param check called between parts; may throw to stop */
    HashingCopy(Runnable check) {
        this.check = check;
        this.digest = Sha256.digest();
    }

    void copy(InputStream source, OutputStream target) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
            check.run();
            digest.update(buffer, 0, read);
            target.write(buffer, 0, read);
            bytes += read;
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }
}
