package io.truthloom.media;

import io.truthloom.vision.Images;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the tiles of one picture as they are cut, into a pack and its index. */
final class TilePackWriter implements Images.TileSink, AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final OutputStream pack;
    private final DataOutputStream index;
    private long offset;

    TilePackWriter(Path folder) throws IOException {
        pack = new BufferedOutputStream(Files.newOutputStream(folder.resolve(MediaFiles.TILES)), BUFFER);
        index = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(MediaFiles.TILE_INDEX))));
        index.writeLong(0);
    }

    @Override
    public void accept(int level, int column, int row, byte[] jpeg) throws IOException {
        pack.write(jpeg);
        offset += jpeg.length;
        index.writeLong(offset);
    }

    @Override
    public void close() throws IOException {
        try (pack) {
            index.close();
        }
    }
}
