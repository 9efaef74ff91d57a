package io.truthloom.media;

/** What a large picture is shown by, level by level as {@link io.truthloom.vision.TilePyramid} says. Checks membership. */
public interface TileStore {
    /** The whole picture as a JPEG of at most 2048 pixels a side. @throws io.truthloom.common.NotFoundException not tiled */
    byte[] overview(MediaId media);

    /** A JPEG; level 0 is full resolution. @throws io.truthloom.common.NotFoundException not tiled, or no such tile */
    byte[] tile(MediaId media, int level, int column, int row);
}
