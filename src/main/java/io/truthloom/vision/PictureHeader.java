package io.truthloom.vision;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture's size and orientation from its header alone. Size as stored, before the orientation is applied.
 *
 * @param samples of a pixel, 4 in a JPEG for printing (CMYK); 0: not looked at
 * @param deepGrey one sample of 16 bit to the pixel, with or without transparency
 */
record PictureHeader(PictureFormat format, long width, long height, int orientation, int samples, boolean deepGrey) {
    private static final int UPRIGHT = 1;

    private PictureHeader(PictureFormat format, long width, long height, int orientation) {
        this(format, width, height, orientation, 0, false);
    }

    /** EXIF 2.3, tag 274: 5 to 8 stand on their side. */
    boolean swapsSides() {
        return orientation >= 5;
    }

    /** @throws IOException the header is damaged, or the file can't be read */
    static PictureHeader read(Path file, PictureFormat format, byte[] head) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return switch (format) {
                case JPEG -> jpeg(file);
                case TIFF -> tiff(file);
                case PNG ->
                    new PictureHeader(
                            format,
                            bytes.order(ByteOrder.BIG_ENDIAN).getInt(16) & 0xffffffffL,
                            bytes.getInt(20) & 0xffffffffL,
                            ExifChunk.orientationOfPng(file),
                            0,
                            bytes.get(24) == 16 && (bytes.get(25) == 0 || bytes.get(25) == 4));
                case GIF -> new PictureHeader(format, bytes.getChar(6), bytes.getChar(8), UPRIGHT);
                case BMP -> bmp(bytes);
                case WEBP -> webp(file, bytes);
            };
        } catch (IndexOutOfBoundsException | ImageProcessingException | MetadataException e) {
            throw new IOException("its header is damaged", e);
        }
    }

    private static PictureHeader jpeg(Path file) throws IOException, ImageProcessingException, MetadataException {
        Metadata metadata = JpegMetadataReader.readMetadata(file.toFile(), List.of(new JpegReader(), new ExifReader()));
        Directory frame = metadata.getFirstDirectoryOfType(JpegDirectory.class);
        if (frame == null) {
            throw new IOException("its header is damaged");
        }
        return new PictureHeader(
                PictureFormat.JPEG,
                frame.getInt(JpegDirectory.TAG_IMAGE_WIDTH),
                frame.getInt(JpegDirectory.TAG_IMAGE_HEIGHT),
                orientation(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class)),
                frame.getInt(JpegDirectory.TAG_NUMBER_OF_COMPONENTS),
                false);
    }

    private static PictureHeader tiff(Path file) throws IOException, ImageProcessingException, MetadataException {
        Directory first =
                TiffMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (first == null) {
            throw new IOException("its header is damaged");
        }
        return new PictureHeader(
                PictureFormat.TIFF,
                first.getLong(ExifIFD0Directory.TAG_IMAGE_WIDTH),
                first.getLong(ExifIFD0Directory.TAG_IMAGE_HEIGHT),
                orientation(first),
                0,
                isDeepGrey(first));
    }

    private static boolean isDeepGrey(Directory tiff) {
        int[] bits = tiff.getIntArray(ExifIFD0Directory.TAG_BITS_PER_SAMPLE);
        return bits != null && bits.length == 1 && bits[0] == 16;
    }

    private static int orientation(@Nullable Directory exif) {
        Integer value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? UPRIGHT : value;
    }

    private static PictureHeader bmp(ByteBuffer bytes) {
        boolean old = bytes.getInt(14) == 12;
        long width = old ? bytes.getChar(18) : bytes.getInt(18);
        long height = old ? bytes.getChar(20) : Math.abs((long) bytes.getInt(22));
        return new PictureHeader(PictureFormat.BMP, width, height, UPRIGHT);
    }

    /** RFC 9649, 2.5 to 2.7: three kinds of first chunk. */
    private static PictureHeader webp(Path file, ByteBuffer bytes) throws IOException {
        char kind = (char) bytes.get(15);
        int width;
        int height;
        if (kind == 'X') {
            width = 1 + (bytes.getInt(24) & 0xffffff);
            height = 1 + (bytes.getInt(27) & 0xffffff);
        } else if (kind == 'L') {
            int bits = bytes.getInt(21);
            width = 1 + (bits & 0x3fff);
            height = 1 + (bits >>> 14 & 0x3fff);
        } else if (kind == ' ') {
            width = bytes.getChar(26) & 0x3fff;
            height = bytes.getChar(28) & 0x3fff;
        } else {
            throw new IOException("its header is damaged");
        }
        return new PictureHeader(
                PictureFormat.WEBP, width, height, kind == 'X' ? ExifChunk.orientationOfWebp(file) : UPRIGHT);
    }
}
