package io.truthloom.vision;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Pixels of a picture file: 8 bit blue, green, red. Grey pictures of 16 bit (thermal, X-ray, depth) often use a small
 * part of their range: their darkest pixel becomes 0 and their brightest 255. Colours of 16 bit are scaled by the full
 * range. Of several pages or pictures the first is taken. Transparency is ignored (the colour beneath it shows), the
 * EXIF orientation is applied.
 */
final class PictureDecoder {
    private PictureDecoder() {}

    static Mat decode(PictureFile file, Mats mats) {
        Mat picture = mats.own(file.header().format() == PictureFormat.GIF ? gif(file) : openCv(file));
        // OpenCV turns a TIFF by itself, whatever it is told
        boolean turned = file.header().format() == PictureFormat.TIFF;
        boolean swapped = turned && file.header().swapsSides();
        if (picture.empty()
                || (swapped ? picture.rows() : picture.cols()) != file.header().width()
                || (swapped ? picture.cols() : picture.rows()) != file.header().height()) {
            throw damaged(file, null);
        }
        if (!turned) {
            turn(picture, file.header().orientation());
        }
        return picture;
    }

    private static Mat openCv(PictureFile file) {
        try {
            if (file.header().deepGrey()) {
                return deepGrey(file);
            }
            return Imgcodecs.imread(
                    file.path().toString(), Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
        } catch (CvException e) {
            throw damaged(file, e);
        }
    }

    private static Mat gif(PictureFile file) {
        try {
            return GifPicture.read(file);
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    /** What lies between the darkest and the brightest pixel becomes 0 to 255. */
    private static Mat deepGrey(PictureFile file) {
        Mat deep = Imgcodecs.imread(
                file.path().toString(),
                Imgcodecs.IMREAD_GRAYSCALE | Imgcodecs.IMREAD_ANYDEPTH | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
        if (deep.empty()) {
            return deep;
        }
        try (Mats mats = new Mats()) {
            mats.own(deep);
            var range = Core.minMaxLoc(deep);
            double scale = range.maxVal > range.minVal ? 255 / (range.maxVal - range.minVal) : 0;
            Mat grey = mats.empty();
            deep.convertTo(grey, CvType.CV_8U, scale, -range.minVal * scale);
            Mat picture = new Mat();
            Imgproc.cvtColor(grey, picture, Imgproc.COLOR_GRAY2BGR);
            return picture;
        }
    }

    private static VisionException damaged(PictureFile file, @Nullable Throwable cause) {
        return new VisionException(
                file.shownName(),
                "the %s picture can't be decoded; it is damaged or of a rare kind"
                        .formatted(file.header().format()),
                cause);
    }

    /** EXIF 2.3, tag 274: where row 0 and column 0 of the stored picture are seen. */
    private static void turn(Mat picture, int orientation) {
        switch (orientation) {
            case 2 -> Core.flip(picture, picture, 1);
            case 3 -> Core.rotate(picture, picture, Core.ROTATE_180);
            case 4 -> Core.flip(picture, picture, 0);
            case 5 -> Core.transpose(picture, picture);
            case 6 -> Core.rotate(picture, picture, Core.ROTATE_90_CLOCKWISE);
            case 7 -> {
                Core.transpose(picture, picture);
                Core.rotate(picture, picture, Core.ROTATE_180);
            }
            case 8 -> Core.rotate(picture, picture, Core.ROTATE_90_COUNTERCLOCKWISE);
            default -> {
                // 1: upright
            }
        }
    }
}
