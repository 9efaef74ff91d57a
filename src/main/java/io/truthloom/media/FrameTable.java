package io.truthloom.media;

import io.truthloom.common.NotFoundException;
import java.util.AbstractList;
import java.util.HexFormat;
import java.util.List;

/** All frames of one media in memory, packed: some 36 bytes a frame. */
final class FrameTable {
    private static final int HASH_BYTES = 16;

    private final long[] times;
    private final long[] offsets;
    private final int[] lengths;
    private final byte[] hashes;

    private FrameTable(Builder builder) {
        this.times = builder.times;
        this.offsets = builder.offsets;
        this.lengths = builder.lengths;
        this.hashes = builder.hashes;
    }

    static final class Builder {
        private final long[] times;
        private final long[] offsets;
        private final int[] lengths;
        private final byte[] hashes;
        private int filled;

        Builder(int count) {
            times = new long[count];
            offsets = new long[count];
            lengths = new int[count];
            hashes = new byte[count * HASH_BYTES];
        }

        void add(int index, long micros, long offset, int length, String hash) {
            if (index != filled) {
                throw new IllegalStateException("Frame %d where %d belongs".formatted(index, filled));
            }
            times[index] = micros;
            offsets[index] = offset;
            lengths[index] = length;
            System.arraycopy(HexFormat.of().parseHex(hash), 0, hashes, index * HASH_BYTES, HASH_BYTES);
            filled++;
        }

        FrameTable build() {
            if (filled != times.length) {
                throw new IllegalStateException("%d frames where %d belong".formatted(filled, times.length));
            }
            return new FrameTable(this);
        }
    }

    void require(int index) {
        if (index < 0 || index >= times.length) {
            throw new NotFoundException("Frame " + index);
        }
    }

    long offset(int index) {
        return offsets[index];
    }

    int length(int index) {
        return lengths[index];
    }

    List<Frame> frames() {
        return new AbstractList<>() {
            @Override
            public Frame get(int index) {
                String hash = HexFormat.of().formatHex(hashes, index * HASH_BYTES, (index + 1) * HASH_BYTES);
                return new Frame(index, times[index], lengths[index], hash);
            }

            @Override
            public int size() {
                return times.length;
            }
        };
    }
}
