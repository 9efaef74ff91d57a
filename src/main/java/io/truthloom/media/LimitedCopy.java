package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies a stream of unknown length, no further than a limit. */
final class LimitedCopy {
    private static final int BUFFER = 1 << 16;

    private LimitedCopy() {}

    /**
     * @return number of bytes
     * @throws InvalidInputException more than {@code maxBytes} came
     */
    static long copy(InputStream source, Path target, long maxBytes, String shownName) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                total += read;
                if (total > maxBytes) {
                    throw new InvalidInputException(
                            shownName, "it is larger than the limit of %,d MB.".formatted(maxBytes >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
        return total;
    }
}
