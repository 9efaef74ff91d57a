package io.truthloom.media;

import io.truthloom.common.Sha256;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Writes the frames of one media one after the other into a pack, and their rows into a text file as PostgreSQL's COPY
 * takes it, so that memory does not grow with the length of a video.
 */
final class FramePackWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 18;
    private static final int HASH_BYTES = 16;
    /** Containers with millisecond clocks jitter by this much at a constant rate. */
    private static final long CLOCK_JITTER_MICROS = 2_000;

    private static final double RATE_TOLERANCE = 0.1;

    private final MediaId media;
    private final OutputStream pack;
    private final BufferedWriter rows;
    private final MessageDigest digest = Sha256.digest();
    private long offset;
    private int count;
    private long lastMicros;
    private long shortestGap = Long.MAX_VALUE;
    private long longestGap;

    FramePackWriter(MediaId media, Path pack, Path rows) throws IOException {
        this.media = media;
        this.pack = new BufferedOutputStream(Files.newOutputStream(pack), BUFFER);
        this.rows = Files.newBufferedWriter(rows);
    }

    void add(int index, long presentationMicros, byte[] jpeg) throws IOException {
        begin(index, presentationMicros);
        digest.update(jpeg);
        pack.write(jpeg);
        end(presentationMicros, jpeg.length);
    }

    /** A frame too large to be held in memory. */
    void add(int index, long presentationMicros, Path jpeg) throws IOException {
        begin(index, presentationMicros);
        long length = Files.size(jpeg);
        try (InputStream in = new DigestInputStream(Files.newInputStream(jpeg), digest)) {
            in.transferTo(pack);
        }
        end(presentationMicros, length);
    }

    private void begin(int index, long presentationMicros) {
        if (index != count) {
            throw new IllegalStateException("Frame %d where %d belongs".formatted(index, count));
        }
        if (index > 0) {
            shortestGap = Math.min(shortestGap, presentationMicros - lastMicros);
            longestGap = Math.max(longestGap, presentationMicros - lastMicros);
        }
    }

    private void end(long presentationMicros, long length) throws IOException {
        String hash = HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        rows.write(
                media + "\t" + count + "\t" + presentationMicros + "\t" + offset + "\t" + length + "\t" + hash + "\n");
        offset += length;
        lastMicros = presentationMicros;
        count++;
    }

    int count() {
        return count;
    }

    /** Average over all gaps, in microseconds; 0 for a single frame. */
    long frameDurationMicros() {
        return count < 2 ? 0 : Math.round((double) lastMicros / (count - 1));
    }

    boolean hasVariableRate() {
        long tolerance = Math.max(CLOCK_JITTER_MICROS, Math.round(RATE_TOLERANCE * frameDurationMicros()));
        return count > 2 && longestGap - shortestGap > tolerance;
    }

    @Override
    public void close() throws IOException {
        try (pack) {
            rows.close();
        }
    }
}
