package io.truthloom.explain.web;

import io.truthloom.learn.explain.FeatureMap;
import io.truthloom.learn.explain.FilterPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Many small pictures of one size in one.
 *
 * @param width of each
 * @param height of each
 * @param columns of the sheet; the pictures lie in rows, in the order of {@code tiles}
 * @param png the sheet, base64 in JSON
 */
record Sheet(int width, int height, int columns, List<Tile> tiles, byte[] png) {
    /** @param low what is darkest @param high what is brightest */
    record Tile(int channel, float low, float high) {}

    static Sheet ofMaps(List<FeatureMap> maps) {
        FeatureMap first = maps.getFirst();
        Canvas canvas = new Canvas(first.width(), first.height(), maps.size());
        for (int i = 0; i < maps.size(); i++) {
            byte[] grey = maps.get(i).grey();
            for (int place = 0; place < grey.length; place++) {
                canvas.set(i, place, (grey[place] & 0xff) * 0x010101);
            }
        }
        return canvas.sheet(maps.stream()
                .map(map -> new Tile(map.channel(), map.low(), map.high()))
                .toList());
    }

    /** Empty where there are none. */
    static Sheet ofFilters(List<FilterPicture> filters) {
        if (filters.isEmpty()) {
            return new Sheet(1, 1, 1, List.of(), new byte[0]);
        }
        var first = filters.getFirst().picture();
        Canvas canvas = new Canvas(first.width(), first.height(), filters.size());
        for (int i = 0; i < filters.size(); i++) {
            byte[] pixels = filters.get(i).picture().pixels();
            for (int place = 0; place < pixels.length / 3; place++) {
                int at = place * 3;
                canvas.set(i, place, (pixels[at] & 0xff) << 16 | (pixels[at + 1] & 0xff) << 8 | pixels[at + 2] & 0xff);
            }
        }
        return canvas.sheet(filters.stream()
                .map(filter -> new Tile(filter.channel(), -filter.reach(), filter.reach()))
                .toList());
    }

    private static final class Canvas {
        private final int width;
        private final int height;
        private final int columns;
        private final BufferedImage image;

        Canvas(int width, int height, int count) {
            this.width = width;
            this.height = height;
            columns = Math.ceilDiv(count, Math.max(1, (int) Math.sqrt(count)));
            image = new BufferedImage(
                    width * columns, height * Math.ceilDiv(count, columns), BufferedImage.TYPE_INT_RGB);
        }

        void set(int tile, int place, int rgb) {
            image.setRGB(tile % columns * width + place % width, tile / columns * height + place / width, rgb);
        }

        Sheet sheet(List<Tile> tiles) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", png);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Sheet(width, height, columns, tiles, png.toByteArray());
        }
    }
}
