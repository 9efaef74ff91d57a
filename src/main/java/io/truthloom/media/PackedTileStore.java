package io.truthloom.media;

import io.truthloom.common.NotFoundException;
import io.truthloom.project.ProjectAccess;
import io.truthloom.vision.TilePyramid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import org.springframework.stereotype.Service;

@Service
class PackedTileStore implements TileStore {
    private final MediaRows rows;
    private final MediaFiles files;
    private final ProjectAccess access;

    PackedTileStore(MediaRows rows, MediaFiles files, ProjectAccess access) {
        this.rows = rows;
        this.files = files;
        this.access = access;
    }

    @Override
    public byte[] overview(MediaId id) {
        Media media = tiled(id);
        try {
            return Files.readAllBytes(files.overview(media.id()));
        } catch (IOException e) {
            throw new UncheckedIOException("The overview of media %s can't be read".formatted(id), e);
        }
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
        Media media = rows.get(id);
        access.requireView(media.projectId());
        if (!media.isTiled()) {
            throw new NotFoundException("A tiled picture " + id);
        }
        return media;
    }
}
