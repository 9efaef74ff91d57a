package io.truthloom.dataset;

import io.truthloom.common.RgbImage;

/**
 * A picture in short.
 *
 * @param hash difference hash: for each of 8 x 8 areas whether it is brighter than its right neighbour (Krawetz 2013,
 *     "Kind of Like That"); steps of less than two grey values count as none, since encoders make those
 * @param cells brightness, 0..255, of 18 x 16 areas, row by row
 */
record Fingerprint(long hash, byte[] cells) {
    static final int COLUMNS = 18;
    static final int ROWS = 16;

    private static final int HASH_SIDE = 8;
    private static final int SMALLEST_STEP = 2;
    private static final int MOST_BITS = 5;
    private static final int MOST_AREA = 20;
    private static final double MOST_MEAN = 4;

    static Fingerprint of(RgbImage image) {
        byte[] cells = new byte[COLUMNS * ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                cells[row * COLUMNS + column] = (byte) brightness(image, column, row);
            }
        }
        return new Fingerprint(hash(cells), cells);
    }

    private static int brightness(RgbImage image, int column, int row) {
        int x1 = column * image.width() / COLUMNS;
        int x2 = Math.max(x1 + 1, (column + 1) * image.width() / COLUMNS);
        int y1 = row * image.height() / ROWS;
        int y2 = Math.max(y1 + 1, (row + 1) * image.height() / ROWS);
        long sum = 0;
        for (int y = y1; y < y2; y++) {
            for (int x = x1; x < x2; x++) {
                // weights of ITU-R BT.601
                sum += 299L * image.channel(x, y, 0) + 587L * image.channel(x, y, 1) + 114L * image.channel(x, y, 2);
            }
        }
        return (int) (sum / (1000L * (x2 - x1) * (y2 - y1)));
    }

    private static long hash(byte[] cells) {
        long hash = 0;
        for (int y = 0; y < HASH_SIDE; y++) {
            for (int x = 0; x < HASH_SIDE; x++) {
                hash = hash << 1 | (area(cells, x, y) > area(cells, x + 1, y) + 4 * SMALLEST_STEP ? 1 : 0);
            }
        }
        return hash;
    }

    /** Sum of two by two cells. */
    private static int area(byte[] cells, int x, int y) {
        int at = 2 * y * COLUMNS + 2 * x;
        return (cells[at] & 0xff)
                + (cells[at + 1] & 0xff)
                + (cells[at + COLUMNS] & 0xff)
                + (cells[at + COLUMNS + 1] & 0xff);
    }

    /**
     * The same picture, perhaps encoded, scaled or lit a little differently. Beyond the hash no area may differ much: in
     * another picture of the same still scene something moved.
     */
    boolean nearlyEquals(Fingerprint other) {
        if (Long.bitCount(hash ^ other.hash) > MOST_BITS) {
            return false;
        }
        int light = 0;
        for (int i = 0; i < cells.length; i++) {
            light += (cells[i] & 0xff) - (other.cells[i] & 0xff);
        }
        double shift = (double) light / cells.length;
        double sum = 0;
        for (int i = 0; i < cells.length; i++) {
            double difference = Math.abs((cells[i] & 0xff) - (other.cells[i] & 0xff) - shift);
            if (difference > MOST_AREA) {
                return false;
            }
            sum += difference;
        }
        return sum <= MOST_MEAN * cells.length;
    }
}
