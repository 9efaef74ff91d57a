package io.truthloom.vision;

import io.truthloom.common.RgbImage;
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

    /** A JPEG at most {@code maxWidth} pixels wide; never enlarged. */
    byte[] shrinkJpeg(byte[] jpeg, int maxWidth, int quality);

    /** Takes the pixels as stored: frames are kept upright, so an orientation mark is not looked at. */
    RgbImage decodeJpeg(byte[] jpeg);

    /** Quality 1..100. */
    byte[] encodeJpeg(RgbImage image, int quality);

    /** Area averaging when it shrinks, bilinear when it grows. Pixel-area convention: corners map to corners. */
    RgbImage resize(RgbImage image, int width, int height);
}
