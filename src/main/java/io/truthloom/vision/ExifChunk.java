package io.truthloom.vision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The EXIF orientation that a PNG or WebP carries in a chunk of its own; other chunks are stepped over unread. */
final class ExifChunk {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x112;
    private static final int MAX_BYTES = 1 << 16;
    private static final int MAX_CHUNKS = 100_000;

    private ExifChunk() {}

    static int orientationOfPng(Path file) throws IOException {
        return find(file, 8, ByteOrder.BIG_ENDIAN, "eXIf");
    }

    static int orientationOfWebp(Path file) throws IOException {
        return find(file, 12, ByteOrder.LITTLE_ENDIAN, "EXIF");
    }

    private static int find(Path file, long start, ByteOrder order, String wanted) throws IOException {
        boolean png = order == ByteOrder.BIG_ENDIAN;
        try (FileChannel channel = FileChannel.open(file)) {
            long at = start;
            for (int chunk = 0; chunk < MAX_CHUNKS && at + 8 <= channel.size(); chunk++) {
                ByteBuffer head = read(channel, at, 8).order(order);
                long length = Integer.toUnsignedLong(head.getInt(png ? 0 : 4));
                String type = StandardCharsets.ISO_8859_1
                        .decode(head.slice(png ? 4 : 0, 4))
                        .toString();
                if (type.equals(wanted)) {
                    return orientation(read(channel, at + 8, (int) Math.min(length, MAX_BYTES)));
                }
                at += 8 + length + (png ? 4 : length & 1);
            }
            return UPRIGHT;
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until it is full or the file ends
        }
        return bytes.flip();
    }

    /** Of a TIFF header with its first directory; upright where that is damaged. */
    private static int orientation(ByteBuffer exif) {
        try {
            int base = exif.get(0) == 'E' ? 6 : 0;
            exif.order(exif.get(base) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = base + exif.getInt(base + 4);
            int entries = exif.getChar(directory);
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if (exif.getChar(entry) == ORIENTATION) {
                    int value = exif.getChar(entry + 8);
                    return value < 1 || value > 8 ? UPRIGHT : value;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }
}
