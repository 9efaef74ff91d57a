package io.truthloom.vision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Cuts a decoded picture into tiles. The pixels lie in native memory, once and a quarter at most (each level is freed when
 * the next one is made), and one picture is worked on at a time.
 */
final class PictureTiler {
    /** Rows of a level that are halved at a time; even. */
    private static final int STRIP = 1024;

    private final ReentrantLock oneAtATime = new ReentrantLock();

    interface Decoder {
        Mat decode(Mats mats);
    }

    /** @return the overview, a JPEG whose sides are at most {@value TilePyramid#LONGEST_OVERVIEW} pixels */
    byte[] cut(PictureFile picture, Decoder decoder, int quality, Path whole, Images.TileSink sink) {
        oneAtATime.lock();
        try (Mats mats = new Mats()) {
            Mat level = decoder.decode(mats);
            writeWhole(picture, level, quality, whole);
            return cutLevels(level, quality, sink, mats);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static byte[] cutLevels(Mat picture, int quality, Images.TileSink sink, Mats mats) throws IOException {
        TilePyramid pyramid = new TilePyramid(picture.cols(), picture.rows());
        byte[] overview = {};
        Mat level = picture;
        for (int number = 0; number < pyramid.levels(); number++) {
            if (number > 0) {
                Mat half = mats.own(half(level));
                level.release();
                level = half;
            }
            if (number == pyramid.overviewLevel()) {
                overview = Jpegs.encode(level, quality);
            }
            cutLevel(pyramid, number, level, quality, sink);
        }
        return overview;
    }

    private static void cutLevel(TilePyramid pyramid, int number, Mat level, int quality, Images.TileSink sink)
            throws IOException {
        for (int row = 0; row < pyramid.rows(number); row++) {
            for (int column = 0; column < pyramid.columns(number); column++) {
                int x = column * TilePyramid.TILE;
                int y = row * TilePyramid.TILE;
                Rect area = new Rect(
                        x,
                        y,
                        Math.min(TilePyramid.TILE, level.cols() - x),
                        Math.min(TilePyramid.TILE, level.rows() - y));
                Mat tile = level.submat(area);
                try {
                    sink.accept(number, column, row, Jpegs.encode(tile, quality));
                } finally {
                    tile.release();
                }
            }
        }
    }

    private static Mat half(Mat level) {
        int width = (level.cols() + 1) / 2;
        Mat half = new Mat((level.rows() + 1) / 2, width, CvType.CV_8UC3);
        for (int y = 0; y < level.rows(); y += STRIP) {
            try (Mats mats = new Mats()) {
                Mat strip = mats.own(level.rowRange(y, Math.min(y + STRIP, level.rows())));
                Mat even = mats.empty();
                Core.copyMakeBorder(strip, even, 0, strip.rows() % 2, 0, strip.cols() % 2, Core.BORDER_REPLICATE);
                Mat target = mats.own(half.rowRange(y / 2, y / 2 + even.rows() / 2));
                Imgproc.resize(even, target, new Size(width, even.rows() / 2), 0, 0, Imgproc.INTER_AREA);
            }
        }
        return half;
    }

    private static void writeWhole(PictureFile picture, Mat pixels, int quality, Path whole) throws IOException {
        if (picture.isUprightJpeg()) {
            Files.copy(picture.path(), whole);
            return;
        }
        try (Mats mats = new Mats()) {
            MatOfInt parameters = mats.own(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
            if (!Imgcodecs.imwrite(whole.toString(), pixels, parameters)) {
                throw new IOException("%s can't be written; is the disk full?".formatted(whole));
            }
        }
    }
}
