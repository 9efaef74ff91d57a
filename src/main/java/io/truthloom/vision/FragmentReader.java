package io.truthloom.vision;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fragmented QuickTime stream with one sample to a fragment: each {@code moof} box gives the decode time of the
 * sample in the {@code mdat} box after it (ISO/IEC 14496-12, 8.8). So every picture comes with its exact length and time
 * on one pipe, and nothing has to be searched for.
 */
final class FragmentReader {
    record Sample(long time, byte[] data) {}

    private static final int MOOF = fourCc("moof");
    private static final int TRAF = fourCc("traf");
    private static final int TFDT = fourCc("tfdt");
    private static final int MDAT = fourCc("mdat");
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private final DataInputStream in;
    private final int maxSampleBytes;
    private long time = -1;

    FragmentReader(InputStream in, int maxSampleBytes) {
        this.in = new DataInputStream(in);
        this.maxSampleBytes = maxSampleBytes;
    }

    /**
     * The next sample, null at the end of the stream; a sample that the stream breaks off in is left out.
     *
     * @throws IOException the stream is not what {@link FragmentReader} reads
     */
    @Nullable
    Sample next() throws IOException {
        try {
            while (true) {
                int first = in.read();
                if (first < 0) {
                    return null;
                }
                long size = (long) first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int type = in.readInt();
                long payload = size == 1 ? in.readLong() - 16 : size - 8;
                if (type == MDAT && time >= 0) {
                    return new Sample(time, read(payload, maxSampleBytes));
                }
                if (type == MOOF) {
                    time = decodeTime(ByteBuffer.wrap(read(payload, MAX_HEADER_BYTES)));
                } else {
                    in.skipNBytes(payload);
                }
            }
        } catch (EOFException e) {
            return null;
        }
    }

    private byte[] read(long length, int limit) throws IOException {
        if (length < 0 || length > limit) {
            throw new IOException("A box of %d bytes, at most %d are allowed".formatted(length, limit));
        }
        byte[] data = new byte[(int) length];
        in.readFully(data);
        return data;
    }

    private static long decodeTime(ByteBuffer boxes) throws IOException {
        while (boxes.remaining() >= 8) {
            int start = boxes.position();
            int size = boxes.getInt();
            int type = boxes.getInt();
            if (type == TRAF) {
                continue;
            }
            if (type == TFDT) {
                boolean wide = boxes.getInt() >>> 24 == 1;
                return wide ? boxes.getLong() : Integer.toUnsignedLong(boxes.getInt());
            }
            if (size < 8 || start + size > boxes.limit()) {
                break;
            }
            boxes.position(start + size);
        }
        throw new IOException("A fragment without a decode time");
    }

    private static int fourCc(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
