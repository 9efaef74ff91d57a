package io.truthloom.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads one frame's bytes out of a pack. */
final class FramePackReader {
    private static final int PART = 1 << 18;

    private FramePackReader() {}

    static byte[] read(Path pack, long offset, int length) {
        ByteBuffer jpeg = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(pack)) {
            readFully(channel, jpeg, offset);
            return jpeg.array();
        } catch (IOException e) {
            throw new UncheckedIOException("The frames in %s can't be read: %s".formatted(pack, e.getMessage()), e);
        }
    }

    /** The same bytes, without holding all of them. */
    static void copy(Path pack, long offset, int length, OutputStream target) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(Math.min(length, PART));
        try (FileChannel channel = FileChannel.open(pack)) {
            for (int done = 0; done < length; done += part.limit()) {
                part.clear().limit(Math.min(PART, length - done));
                readFully(channel, part, offset + done);
                target.write(part.array(), 0, part.limit());
            }
        }
    }

    static void readFully(FileChannel channel, ByteBuffer target, long offset) throws IOException {
        while (target.hasRemaining()) {
            if (channel.read(target, offset + target.position()) < 0) {
                throw new EOFException("The pack ends before byte " + (offset + target.limit()));
            }
        }
    }
}
