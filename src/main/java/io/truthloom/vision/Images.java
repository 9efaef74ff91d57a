package io.truthloom.vision;

import io.truthloom.common.RgbImage;
import java.nio.file.Path;

/** Still pictures. Limits are checked on the header, before pixels are decoded. */
public interface Images {
    /** @throws VisionException not a picture (whatever its name says), damaged, or over a limit */
    ImageInfo probe(Path file, String shownName, MediaLimits limits);

    /** EXIF orientation applied. @throws VisionException as {@link #probe} */
    RgbImage decode(Path file, String shownName, MediaLimits limits);

    RgbImage decodeJpeg(byte[] jpeg);

    /** Quality 1..100. */
    byte[] encodeJpeg(RgbImage image, int quality);

    /** Area averaging when it shrinks, bilinear when it grows. Pixel-area convention: corners map to corners. */
    RgbImage resize(RgbImage image, int width, int height);
}
