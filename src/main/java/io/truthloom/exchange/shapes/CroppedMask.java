package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.common.Box;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A mask as a small black and white PNG of the box around it, as several formats have it.
 *
 * @param left column of the PNG's first pixel in the picture
 * @param top row of it
 */
public record CroppedMask(int left, int top, int width, int height, byte[] png) {
    /** Empty where no pixel is set. */
    public static Optional<CroppedMask> of(MaskShape mask) {
        Optional<Box> bounds = mask.bounds();
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        int left = (int) bounds.get().x1();
        int top = (int) bounds.get().y1();
        int width = (int) bounds.get().width();
        int height = (int) bounds.get().height();
        byte[] pixels = MaskPixels.of(mask);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            int start = (top + y) * mask.size().width() + left;
            for (int x = 0; x < width; x++) {
                row[x] = pixels[start + x];
            }
            image.getRaster().setSamples(0, y, width, 1, 0, row);
        }
        return Optional.of(new CroppedMask(left, top, width, height, png(image)));
    }

    /** Of a picture whose pixels are set to values; the same bytes for the same pixels. */
    public static byte[] png(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A PNG can't be made", e);
        }
    }

    /** In a picture of that size; what reaches beyond it is cut away. @throws LeftOutException unreadable, or empty */
    public static MaskShape read(byte[] png, long left, long top, MaskSize size) {
        LabelImage image = LabelImage.read(new ByteArrayInputStream(png));
        return FoundShapes.visible(MaskPixels.toMask(size, (x, y) -> {
            long column = x - left;
            long row = y - top;
            boolean inside = column >= 0 && row >= 0 && column < image.width() && row < image.height();
            return inside && image.isSet((int) column, (int) row);
        }));
    }
}
