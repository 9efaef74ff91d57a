package io.truthloom.vision;

import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Writes pixels as JPEG. */
final class Jpegs {
    /** The JPEG library takes no longer sides. */
    static final int LONGEST_SIDE = 65_500;

    private Jpegs() {}

    /** Quality 1..100. */
    static byte[] encode(Mat picture, int quality) {
        try (Mats mats = new Mats()) {
            MatOfByte target = mats.own(new MatOfByte());
            MatOfInt parameters = mats.own(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
            if (!Imgcodecs.imencode(".jpg", picture, target, parameters)) {
                throw new IllegalStateException(
                        "A picture of %d × %d can't be written as JPEG".formatted(picture.cols(), picture.rows()));
            }
            return target.toArray();
        }
    }
}
