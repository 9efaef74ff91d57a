package io.truthloom.vision;

import io.truthloom.common.Box;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What an object looked like, found again by normalised cross-correlation. Owns native memory: close it. */
final class Appearance implements AutoCloseable {
    /** @param score normalised correlation, -1..1 */
    record Match(double centreX, double centreY, double scale, double score) {}

    /** Larger objects are compared at reduced size. */
    private static final int MAX_SIDE = 64;

    private static final int MIN_SIDE = 6;
    private static final double[] SCALES = {0.95, 1, 1.05};

    private final Mat patch;

    Appearance(Mat gray, Box box) {
        double reduction = reduction(box);
        this.patch = patch(
                gray,
                new Point(box.centreX(), box.centreY()),
                side(box.width() * reduction),
                side(box.height() * reduction),
                reduction);
    }

    /** Looks around {@code predicted}; {@code reach} is a share of its size. */
    Match find(Mat gray, Box predicted, double reach) {
        Match best = new Match(predicted.centreX(), predicted.centreY(), 1, -1);
        for (double scale : SCALES) {
            Match match = find(gray, predicted, reach, scale);
            if (match.score() > best.score()) {
                best = match;
            }
        }
        return best;
    }

    private Match find(Mat gray, Box predicted, double reach, double scale) {
        double reductionX = patch.cols() / (predicted.width() * scale);
        double reductionY = patch.rows() / (predicted.height() * scale);
        int marginX = Math.max(2, (int) Math.ceil(reach * patch.cols()));
        int marginY = Math.max(2, (int) Math.ceil(reach * patch.rows()));
        try (Mats mats = new Mats()) {
            Mat area = mats.own(patch(
                    gray,
                    new Point(predicted.centreX(), predicted.centreY()),
                    patch.cols() + 2 * marginX,
                    patch.rows() + 2 * marginY,
                    reductionX,
                    reductionY));
            Mat scores = mats.empty();
            Imgproc.matchTemplate(area, patch, scores, Imgproc.TM_CCOEFF_NORMED);
            Core.MinMaxLocResult peak = Core.minMaxLoc(scores);
            double x = peak.maxLoc.x + offset(scores, peak.maxLoc, 1, 0) - marginX;
            double y = peak.maxLoc.y + offset(scores, peak.maxLoc, 0, 1) - marginY;
            return new Match(
                    predicted.centreX() + x / reductionX, predicted.centreY() + y / reductionY, scale, peak.maxVal);
        }
    }

    /** Where between the pixels the peak lies: the vertex of the parabola through it and its neighbours. */
    private static double offset(Mat scores, Point peak, int dx, int dy) {
        int x = (int) peak.x;
        int y = (int) peak.y;
        if (x < dx || y < dy || x + dx >= scores.cols() || y + dy >= scores.rows()) {
            return 0;
        }
        double before = scores.get(y - dy, x - dx)[0];
        double at = scores.get(y, x)[0];
        double after = scores.get(y + dy, x + dx)[0];
        double bend = before - 2 * at + after;
        return bend < 0 ? Math.clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0;
    }

    private static double reduction(Box box) {
        return Math.min(1, MAX_SIDE / Math.max(box.width(), box.height()));
    }

    private static int side(double length) {
        return Math.max(MIN_SIDE, (int) Math.round(length));
    }

    private static Mat patch(Mat gray, Point centre, int columns, int rows, double reduction) {
        return patch(gray, centre, columns, rows, reduction, reduction);
    }

    /** {@code columns} x {@code rows} pixels around {@code centre} (pixel-area coordinates), at reduced size. */
    private static Mat patch(Mat gray, Point centre, int columns, int rows, double reductionX, double reductionY) {
        double width = columns / reductionX;
        double height = rows / reductionY;
        try (Mats mats = new Mats()) {
            Mat transform = mats.own(new Mat(2, 3, org.opencv.core.CvType.CV_64F));
            transform.put(
                    0,
                    0,
                    1 / reductionX,
                    0,
                    centre.x - width / 2 + 0.5 / reductionX - 0.5,
                    0,
                    1 / reductionY,
                    centre.y - height / 2 + 0.5 / reductionY - 0.5);
            Mat target = new Mat();
            Imgproc.warpAffine(
                    gray,
                    target,
                    transform,
                    new Size(columns, rows),
                    Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                    Core.BORDER_REPLICATE);
            return target;
        }
    }

    @Override
    public void close() {
        patch.release();
    }
}
