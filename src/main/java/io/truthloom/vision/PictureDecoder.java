package io.truthloom.vision;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Pixels of a picture file: 8 bit blue, green, red; 16 bit are scaled, transparency is ignored (the colour beneath it
 * shows), the EXIF orientation is applied.
 */
final class PictureDecoder {
    private PictureDecoder() {}

    static Mat decode(PictureFile file, Mats mats) {
        Mat picture = mats.own(file.header().format() == PictureFormat.GIF ? gif(file) : openCv(file));
        if (picture.empty()
                || picture.cols() != file.header().width()
                || picture.rows() != file.header().height()) {
            throw damaged(file, null);
        }
        turn(picture, file.header().orientation());
        return picture;
    }

    private static Mat openCv(PictureFile file) {
        try {
            return Imgcodecs.imread(
                    file.path().toString(), Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
        } catch (CvException e) {
            throw damaged(file, e);
        }
    }

    /** OpenCV has no GIF; the first picture of one is read by the JDK. */
    private static Mat gif(PictureFile file) {
        try {
            BufferedImage image = ImageIO.read(file.path().toFile());
            if (image == null) {
                throw damaged(file, null);
            }
            BufferedImage bgr = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            var graphics = bgr.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.dispose();
            Mat picture = new Mat(bgr.getHeight(), bgr.getWidth(), CvType.CV_8UC3);
            picture.put(0, 0, ((java.awt.image.DataBufferByte) bgr.getRaster().getDataBuffer()).getData());
            return picture;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw damaged(file, e);
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
