package io.truthloom.vision;

import io.truthloom.common.RgbImage;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Native pictures that are freed together: {@code try (Mats mats = new Mats()) {...}}. Not thread-safe. */
final class Mats implements AutoCloseable {
    private final List<Mat> owned = new ArrayList<>();

    <M extends Mat> M own(M mat) {
        owned.add(mat);
        return mat;
    }

    Mat empty() {
        return own(new Mat());
    }

    /** A native copy, channels in OpenCV's order: blue, green, red. */
    Mat bgr(RgbImage image) {
        Mat rgb = rgb(image);
        Imgproc.cvtColor(rgb, rgb, Imgproc.COLOR_RGB2BGR);
        return rgb;
    }

    Mat rgb(RgbImage image) {
        Mat rgb = own(new Mat(image.height(), image.width(), CvType.CV_8UC3));
        rgb.put(0, 0, image.pixels());
        return rgb;
    }

    Mat gray(RgbImage image) {
        Mat gray = empty();
        Imgproc.cvtColor(rgb(image), gray, Imgproc.COLOR_RGB2GRAY);
        return gray;
    }

    RgbImage image(Mat bgr) {
        Mat rgb = empty();
        Imgproc.cvtColor(bgr, rgb, Imgproc.COLOR_BGR2RGB);
        return rgbImage(rgb);
    }

    static RgbImage rgbImage(Mat rgb) {
        byte[] pixels = new byte[rgb.rows() * rgb.cols() * 3];
        rgb.get(0, 0, pixels);
        return new RgbImage(rgb.cols(), rgb.rows(), pixels);
    }

    @Override
    public void close() {
        owned.forEach(Mat::release);
        owned.clear();
    }
}
