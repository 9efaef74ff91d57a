package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.exchange.Archive;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** PNG files whose pixels are values: places in a palette, grey samples, or colours. */
public final class PngFiles {
    private static final long MAX_PIXELS = 120_000_000;

    private PngFiles() {}

    /** Palette index or grey sample of one band; of a picture in colour {@code 0xrrggbb}. @throws LeftOutException no such picture */
    public static PngValues samples(Archive archive, String path) throws IOException {
        BufferedImage image = decode(archive, path);
        return image.getRaster().getNumBands() > 2 ? colors(image) : bands(image);
    }

    /** {@code 0xrrggbb}, through the palette where there is one. @throws LeftOutException no such picture */
    public static PngValues colors(Archive archive, String path) throws IOException {
        return colors(decode(archive, path));
    }

    private static PngValues bands(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        PngValues values = PngValues.empty(new MaskSize(raster.getHeight(), width));
        for (int y = 0; y < raster.getHeight(); y++) {
            int[] row = raster.getSamples(0, y, width, 1, 0, (int[]) null);
            System.arraycopy(row, 0, values.values(), y * width, width);
        }
        return values;
    }

    private static PngValues colors(BufferedImage image) {
        int width = image.getWidth();
        PngValues values = PngValues.empty(new MaskSize(image.getHeight(), width));
        image.getRGB(0, 0, width, image.getHeight(), values.values(), 0, width);
        for (int i = 0; i < values.values().length; i++) {
            values.values()[i] &= 0xffffff;
        }
        return values;
    }

    private static BufferedImage decode(Archive archive, String path) throws IOException {
        try (InputStream file = archive.open(path)) {
            return decode(file);
        } catch (IOException e) {
            throw new LeftOutException("Masks whose picture is damaged left out");
        }
    }

    /** @throws LeftOutException no picture, or too large; the size is looked at before any pixel is */
    static BufferedImage decode(InputStream file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new LeftOutException("Masks that are no pictures left out");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                    throw new LeftOutException("Masks of more than 120 million pixels left out");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // a damaged picture leaves the decoder in many ways
            throw new LeftOutException("Masks whose picture is damaged left out");
        }
    }

    /** Values up to 255 as places in a palette of {@code 0xrrggbb}; up to 65535 as grey where there is no palette. */
    public static void write(PngValues values, int @Nullable [] palette, OutputStream target) throws IOException {
        BufferedImage image = palette == null ? grey(values) : indexed(values, palette);
        WritableRaster raster = image.getRaster();
        raster.setSamples(0, 0, image.getWidth(), image.getHeight(), 0, values.values());
        write(image, target);
    }

    /** Values as colours {@code 0xrrggbb}. */
    public static void writeColors(PngValues values, OutputStream target) throws IOException {
        int width = values.size().width();
        int height = values.size().height();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(0, 0, width, height, values.values(), 0, width);
        write(image, target);
    }

    private static void write(BufferedImage image, OutputStream target) throws IOException {
        // the encoder closes or seeks what it writes to
        target.write(CroppedMask.png(image));
    }

    private static BufferedImage grey(PngValues values) {
        return new BufferedImage(values.size().width(), values.size().height(), BufferedImage.TYPE_USHORT_GRAY);
    }

    private static BufferedImage indexed(PngValues values, int[] palette) {
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        return new BufferedImage(values.size().width(), values.size().height(), BufferedImage.TYPE_BYTE_INDEXED, model);
    }
}
