package io.truthloom.vision;

/**
 * How a picture is cut into square tiles, level by level. Level 0 is the picture itself; a pixel of level k is the mean of
 * 2^k × 2^k of its pixels, counted from the top-left corner, and the last pixel of a row or column may reach over the
 * edge, where the edge is repeated. The last level is the first that fits into one tile. Tiles at the right and at the
 * bottom are as small as what is left.
 *
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 */
public record TilePyramid(int width, int height) {
    /** Pixels along a tile's side. */
    public static final int TILE = 512;

    /** A picture with a longer side than this is shown by tiles. */
    public static final int LONGEST_UNTILED = 4096;

    /** Sides of the overview in pixels, at most. */
    public static final int LONGEST_OVERVIEW = 2048;

    public TilePyramid {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("Tiles of %d x %d".formatted(width, height));
        }
    }

    public static boolean isNeeded(int width, int height) {
        return Math.max(width, height) > LONGEST_UNTILED;
    }

    public int levels() {
        int levels = 1;
        while (Math.max(width(levels - 1), height(levels - 1)) > TILE) {
            levels++;
        }
        return levels;
    }

    /** The level that is kept as one picture too, to be seen before any tile. */
    public int overviewLevel() {
        int level = 0;
        while (Math.max(width(level), height(level)) > LONGEST_OVERVIEW) {
            level++;
        }
        return level;
    }

    public int width(int level) {
        return half(width, level);
    }

    public int height(int level) {
        return half(height, level);
    }

    public int columns(int level) {
        return (width(level) + TILE - 1) / TILE;
    }

    public int rows(int level) {
        return (height(level) + TILE - 1) / TILE;
    }

    public int count() {
        return before(levels());
    }

    public boolean has(int level, int column, int row) {
        return level >= 0
                && level < levels()
                && column >= 0
                && column < columns(level)
                && row >= 0
                && row < rows(level);
    }

    /** A tile's place in the order level, row, column. */
    public int ordinal(int level, int column, int row) {
        if (!has(level, column, row)) {
            throw new IllegalArgumentException("Tile %d/%d/%d".formatted(level, column, row));
        }
        return before(level) + row * columns(level) + column;
    }

    private int before(int level) {
        int tiles = 0;
        for (int l = 0; l < level; l++) {
            tiles += columns(l) * rows(l);
        }
        return tiles;
    }

    private static int half(int size, int level) {
        return (int) ((size + (1L << level) - 1) >> level);
    }
}
