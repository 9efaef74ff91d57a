package io.truthloom.exchange.labelstudio;

import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Brush masks: the picture's red, green, blue and alpha, row by row, packed bit by bit (the scheme of thi.ng/rle-pack):
 * 32 bits number of values, 5 bits bits of a value less 1, four times 4 bits of a length's bits less 1; then blocks: one
 * bit whether one value is repeated, two bits which of the four lengths, the length less 1, and the value or values.
 */
final class BrushRuns {
    private static final int[] LENGTHS = {3, 4, 8, 16};
    private static final int CHANNELS = 4;
    private static final int OPAQUE = 128;

    private BrushRuns() {}

    static MaskShape read(JsonNode bytes, MaskSize size) {
        var in = new Bits(bytes);
        if (in.read(32) != CHANNELS * size.pixels()) {
            throw new LeftOutException("Masks whose run lengths don't fill the picture left out");
        }
        int word = (int) in.read(5) + 1;
        int[] lengths = new int[LENGTHS.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (int) in.read(4) + 1;
        }
        byte[] pixels = new byte[(int) size.pixels()];
        long total = CHANNELS * size.pixels();
        for (long at = 0; at < total; ) {
            boolean repeated = in.read(1) == 1;
            long end = Math.min(total, at + 1 + in.read(lengths[(int) in.read(2)]));
            long value = repeated ? in.read(word) : 0;
            for (; at < end; at++) {
                long here = repeated ? value : in.read(word);
                if (at % CHANNELS == CHANNELS - 1 && here >= OPAQUE) {
                    pixels[(int) (at / CHANNELS)] = 1;
                }
            }
        }
        return FoundShapes.visible(MaskPixels.toMask(size, (x, y) -> pixels[y * size.width() + x] == 1));
    }

    /** All four channels are 255 where the mask is. */
    static List<Integer> write(MaskShape mask) {
        var out = new BitList();
        out.write(CHANNELS * mask.size().pixels(), 32);
        out.write(7, 5);
        for (int length : LENGTHS) {
            out.write(length - 1, 4);
        }
        byte[] pixels = MaskPixels.of(mask);
        int start = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[start]) {
                block((long) CHANNELS * (i - start), pixels[start] * 255, out);
                start = i;
            }
        }
        return out.bytes();
    }

    private static void block(long count, int value, BitList out) {
        for (long left = count; left > 0; left -= 1 << 16) {
            out.write(1, 1);
            out.write(3, 2);
            out.write(Math.min(left, 1 << 16) - 1, 16);
            out.write(value, 8);
        }
    }

    /** Highest bit first. */
    private static final class Bits {
        private final JsonNode bytes;
        private int next;
        private int current;
        private int left;

        Bits(JsonNode bytes) {
            this.bytes = bytes;
        }

        long read(int count) {
            long value = 0;
            for (int i = 0; i < count; i++) {
                if (left == 0) {
                    JsonNode one = bytes.get(next++);
                    if (one == null || !one.isInt()) {
                        throw new LeftOutException("Masks whose run lengths are damaged left out");
                    }
                    current = one.asInt();
                    left = 8;
                }
                value = value << 1 | (current >> --left & 1);
            }
            return value;
        }
    }

    private static final class BitList {
        private final List<Integer> bytes = new ArrayList<>();
        private int current;
        private int filled;

        void write(long value, int count) {
            for (int i = count - 1; i >= 0; i--) {
                current = current << 1 | (int) (value >> i & 1);
                if (++filled == 8) {
                    bytes.add(current);
                    current = 0;
                    filled = 0;
                }
            }
        }

        List<Integer> bytes() {
            if (filled > 0) {
                bytes.add(current << 8 - filled);
            }
            return bytes;
        }
    }
}
