package io.truthloom.vision;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.nio.file.Path;

/** Still pictures. Limits are checked on the header, before pixels are decoded. */
public interface Images {
    /** True when the content (not the name) is that of a still picture of a kind that is read. */
    boolean isPicture(Path file, String shownName);

    /** @throws VisionException not a picture (whatever its name says), damaged, or over a limit */
    ImageInfo probe(Path file, String shownName, MediaLimits limits);

    /** EXIF orientation applied. @throws VisionException as {@link #probe} */
    RgbImage decode(Path file, String shownName, MediaLimits limits);

    /**
     * Upright JPEG of full resolution: the file's own bytes where it already is one, else encoded with quality 1..100.
     *
     * @throws VisionException as {@link #probe}, or the pixels are damaged
     */
    byte[] asJpeg(Path file, String shownName, MediaLimits limits, int quality);

    interface TileSink {
        void accept(int level, int column, int row, byte[] jpeg) throws IOException;
    }

    /**
     * Decodes a large picture once and cuts it into tiles as {@link TilePyramid} says, in its order. The pixels lie outside
     * of the Java heap, some four bytes for each; other large pictures wait.
     *
     * @param whole gets the upright JPEG of full resolution, as of {@link #asJpeg}
     * @return the overview: the first level whose sides are at most 2048 pixels, as JPEG
     * @throws VisionException as {@link #asJpeg}
     */
    byte[] tile(Path file, String shownName, MediaLimits limits, int quality, Path whole, TileSink sink);

    /** The same JPEG with sides divided by 2, 4 or 8, rounded up; cheap, as most of the file is not unfolded. */
    byte[] reduceJpeg(byte[] jpeg, int by, int quality);

    /** A JPEG at most {@code maxWidth} pixels wide; never enlarged. */
    byte[] shrinkJpeg(byte[] jpeg, int maxWidth, int quality);

    /** Takes the pixels as stored: frames are kept upright, so an orientation mark is not looked at. */
    RgbImage decodeJpeg(byte[] jpeg);

    /** Quality 1..100. */
    byte[] encodeJpeg(RgbImage image, int quality);

    /** Area averaging when it shrinks, bilinear when it grows. Pixel-area convention: corners map to corners. */
    RgbImage resize(RgbImage image, int width, int height);
}
