package io.truthloom.exchange.shapes;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.InputStream;

/** The pixels of a picture whose values mean something: as they are stored, not as a screen shows them. */
public final class LabelImage {
    private final ColorModel colors;
    private final Raster raster;
    private final int[] samples;

    private LabelImage(BufferedImage image) {
        this.colors = image.getColorModel();
        this.raster = image.getRaster();
        this.samples = new int[raster.getNumBands()];
    }

    /** @throws LeftOutException it can't be read, or is too large; the size is looked at before any pixel is */
    public static LabelImage read(InputStream in) {
        return new LabelImage(PngFiles.decode(in));
    }

    public int width() {
        return raster.getWidth();
    }

    public int height() {
        return raster.getHeight();
    }

    /** {@code 0xRRGGBB}; of a grey picture the same value thrice, without a screen's gamma. */
    public int rgb(int x, int y) {
        raster.getPixel(x, y, samples);
        if (colors instanceof IndexColorModel palette) {
            return palette.getRGB(samples[0]) & 0xffffff;
        }
        int shift = Math.max(0, colors.getComponentSize(0) - 8);
        if (samples.length < 3) {
            return (samples[0] >> shift) * 0x010101;
        }
        return (samples[0] >> shift) << 16 | (samples[1] >> shift) << 8 | samples[2] >> shift;
    }

    /** Whether the pixel belongs to a mask: by what it lets through where the picture has that, else by not being black. */
    public boolean isSet(int x, int y) {
        if (!colors.hasAlpha()) {
            return rgb(x, y) != 0;
        }
        raster.getPixel(x, y, samples);
        return colors instanceof IndexColorModel palette
                ? palette.getAlpha(samples[0]) > 0
                : samples[samples.length - 1] > 0;
    }
}
