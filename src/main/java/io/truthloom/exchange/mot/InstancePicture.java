package io.truthloom.exchange.mot;

import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.shapes.ColumnRuns;
import io.truthloom.exchange.shapes.LeftOutException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A 16-bit picture whose pixels number objects; 0 is none. @param masks by the objects' numbers */
record InstancePicture(MaskSize size, Map<Integer, MaskShape> masks) {
    private static final long PIXELS_MAX = 120_000_000;
    private static final long RUNS_MAX = 8_000_000;
    /** Deflate makes no more bytes than that of one. */
    private static final long UNFOLDED_MAX = 1_040;

    static InstancePicture read(Archive archive, String path) throws IOException {
        BufferedImage picture = decoded(archive, path);
        var size = new MaskSize(picture.getHeight(), picture.getWidth());
        if (!(picture.getRaster().getDataBuffer() instanceof DataBufferUShort buffer)) {
            throw new LeftOutException("Pictures of instances that are not grey with 16 bits left out");
        }
        short[] pixels = buffer.getData();
        Map<Integer, ColumnRuns> runs = new TreeMap<>();
        long length = 0;
        for (int x = 0; x < size.width(); x++) {
            for (int y = 0; y < size.height(); y++) {
                int object = pixels[y * size.width() + x] & 0xffff;
                if (object > 0) {
                    length += runs.computeIfAbsent(object, key -> new ColumnRuns())
                            .add((long) x * size.height() + y);
                }
            }
            if (length > RUNS_MAX) {
                throw new LeftOutException("Pictures torn into millions of pieces left out");
            }
        }
        Map<Integer, MaskShape> masks = new TreeMap<>();
        runs.forEach((object, columns) -> masks.put(object, columns.mask(size)));
        return new InstancePicture(size, masks);
    }

    private static BufferedImage decoded(Archive archive, String path) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (InputStream in = archive.open(path);
                var stream = new MemoryCacheImageInputStream(in)) {
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > PIXELS_MAX || 2 * pixels > UNFOLDED_MAX * archive.size(path)) {
                throw new LeftOutException("Pictures of instances that are too large or cut off left out");
            }
            if (reader.getRawImageType(0).getSampleModel().getSampleSize(0) != 16
                    || reader.getRawImageType(0).getNumBands() != 1) {
                throw new LeftOutException("Pictures of instances that are not grey with 16 bits left out");
            }
            return reader.read(0);
        } catch (InvalidInputException | LeftOutException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new LeftOutException("Pictures of instances that can't be decoded left out");
        } finally {
            reader.dispose();
        }
    }
}
