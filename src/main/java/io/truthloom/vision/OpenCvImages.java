package io.truthloom.vision;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.springframework.stereotype.Component;

@Component
class OpenCvImages implements Images {
    private final OpenCv openCv;
    private final PictureTiler tiler = new PictureTiler();

    OpenCvImages(OpenCv openCv) {
        this.openCv = openCv;
    }

    @Override
    public boolean isPicture(Path file, String shownName) {
        return Sniffer.picture(Sniffer.head(file, shownName)).isPresent();
    }

    @Override
    public ImageInfo probe(Path file, String shownName, MediaLimits limits) {
        return PictureFile.open(file, shownName, limits).info();
    }

    @Override
    public RgbImage decode(Path file, String shownName, MediaLimits limits) {
        PictureFile picture = PictureFile.open(file, shownName, limits);
        try (Mats mats = new Mats()) {
            return mats.image(decode(picture, mats));
        }
    }

    @Override
    public byte[] asJpeg(Path file, String shownName, MediaLimits limits, int quality) {
        PictureFile picture = PictureFile.open(file, shownName, limits);
        try (Mats mats = new Mats()) {
            Mat decoded = decode(picture, mats);
            return picture.isUprightJpeg() ? Files.readAllBytes(file) : Jpegs.encode(decoded, quality);
        } catch (IOException e) {
            throw new VisionException(shownName, "the file can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] tile(Path file, String shownName, MediaLimits limits, int quality, Path whole, TileSink sink) {
        PictureFile picture = PictureFile.open(file, shownName, limits);
        return tiler.cut(picture, mats -> decode(picture, mats), quality, whole, sink);
    }

    private Mat decode(PictureFile picture, Mats mats) {
        openCv.require();
        picture.requireEnd();
        return PictureDecoder.decode(picture, mats);
    }

    @Override
    public RgbImage decodeJpeg(byte[] jpeg) {
        try (Mats mats = new Mats()) {
            return mats.image(decodeJpeg(jpeg, Imgcodecs.IMREAD_COLOR, mats));
        }
    }

    @Override
    public byte[] encodeJpeg(RgbImage image, int quality) {
        openCv.require();
        try (Mats mats = new Mats()) {
            return Jpegs.encode(mats.bgr(image), quality);
        }
    }

    @Override
    public byte[] reduceJpeg(byte[] jpeg, int by, int quality) {
        int mode = switch (by) {
            case 2 -> Imgcodecs.IMREAD_REDUCED_COLOR_2;
            case 4 -> Imgcodecs.IMREAD_REDUCED_COLOR_4;
            case 8 -> Imgcodecs.IMREAD_REDUCED_COLOR_8;
            default -> throw new IllegalArgumentException("Pictures are reduced by 2, 4 or 8, not by " + by);
        };
        try (Mats mats = new Mats()) {
            return Jpegs.encode(decodeJpeg(jpeg, mode, mats), quality);
        }
    }

    @Override
    public byte[] shrinkJpeg(byte[] jpeg, int maxWidth, int quality) {
        int width = JpegSize.of(jpeg).map(JpegSize::width).orElse(0);
        int mode = width >= maxWidth * 8
                ? Imgcodecs.IMREAD_REDUCED_COLOR_8
                : width >= maxWidth * 4
                        ? Imgcodecs.IMREAD_REDUCED_COLOR_4
                        : width >= maxWidth * 2 ? Imgcodecs.IMREAD_REDUCED_COLOR_2 : Imgcodecs.IMREAD_COLOR;
        try (Mats mats = new Mats()) {
            Mat picture = decodeJpeg(jpeg, mode, mats);
            if (picture.cols() <= maxWidth) {
                return Jpegs.encode(picture, quality);
            }
            int height = Math.max(1, Math.round((float) picture.rows() * maxWidth / picture.cols()));
            return Jpegs.encode(resized(picture, maxWidth, height, mats), quality);
        }
    }

    @Override
    public RgbImage resize(RgbImage image, int width, int height) {
        if (image.width() == width && image.height() == height) {
            return image;
        }
        openCv.require();
        try (Mats mats = new Mats()) {
            return Mats.rgbImage(resized(mats.rgb(image), width, height, mats));
        }
    }

    private static Mat resized(Mat picture, int width, int height, Mats mats) {
        boolean shrinks = width <= picture.cols() && height <= picture.rows();
        Mat target = mats.empty();
        Imgproc.resize(
                picture, target, new Size(width, height), 0, 0, shrinks ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        return target;
    }

    /** Frames are stored upright, so an orientation mark that a JPEG may carry is not looked at. */
    private Mat decodeJpeg(byte[] jpeg, int mode, Mats mats) {
        openCv.require();
        try {
            Mat picture = mats.own(
                    Imgcodecs.imdecode(mats.own(new MatOfByte(jpeg)), mode | Imgcodecs.IMREAD_IGNORE_ORIENTATION));
            if (picture.empty()) {
                throw new VisionException("frame", "the stored picture is damaged", null);
            }
            return picture;
        } catch (CvException e) {
            throw new VisionException("frame", "the stored picture is damaged", e);
        }
    }
}
