package io.truthloom.media;

import io.truthloom.common.NotFoundException;
import io.truthloom.vision.TilePyramid;
import java.nio.ByteBuffer;
import org.springframework.stereotype.Service;

@Service
class PackedTileStore implements TileStore {
    private final MediaService service;
    private final MediaFiles files;

    PackedTileStore(MediaService service, MediaFiles files) {
        this.service = service;
        this.files = files;
    }

    @Override
    public byte[] overview(MediaId id) {
        return MediaFiles.read(files.overview(tiled(id).id()));
    }

    @Override
    public byte[] tile(MediaId id, int level, int column, int row) {
        Media media = tiled(id);
        TilePyramid pyramid = new TilePyramid(media.width(), media.height());
        if (!pyramid.has(level, column, row)) {
            throw new NotFoundException("Tile %d/%d/%d".formatted(level, column, row));
        }
        int ordinal = pyramid.ordinal(level, column, row);
        ByteBuffer ends =
                ByteBuffer.wrap(FramePackReader.read(files.tileIndex(id), (long) ordinal * Long.BYTES, 2 * Long.BYTES));
        long begin = ends.getLong();
        return FramePackReader.read(files.tiles(id), begin, Math.toIntExact(ends.getLong() - begin));
    }

    private Media tiled(MediaId id) {
        Media media = service.get(id);
        if (!media.isTiled()) {
            throw new NotFoundException("A tiled picture " + id);
        }
        return media;
    }
}
