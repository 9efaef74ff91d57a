package io.truthloom.vision;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import org.opencv.core.Mat;

/**
 * Predicts by the flow of points ({@link PointFlow}), then corrects by what the object looked like: in the first picture,
 * which can't drift, and in the latest, which follows its changes.
 */
final class FlowTracker implements BoxTracker {
    private static final double TRUSTED_FIRST = 0.6;
    private static final double TRUSTED_LATEST = 0.5;
    private static final double RENEW_LATEST = 0.6;
    /** How far one step may move the box's scale towards that of the best match. */
    private static final double SCALE_GAIN = 0.3;

    private static final double LOST_VISIBLE_SHARE = 0.3;

    private final Appearance first;
    private Appearance latest;
    private Mat previous;
    private Box box;
    private double velocityX;
    private double velocityY;

    FlowTracker(RgbImage image, Box box) {
        this.previous = gray(image);
        this.box = box;
        this.first = new Appearance(previous, box);
        this.latest = new Appearance(previous, box);
    }

    @Override
    public Step next(RgbImage image) {
        Mat current = gray(image);
        PointFlow.Motion motion = PointFlow.between(previous, current, box);
        Box predicted = motion.isKnown() ? motion.applyTo(box) : box.translate(velocityX, velocityY);
        double reach = motion.isKnown() ? 0.15 : 0.6;
        Appearance.Match byFirst = first.find(current, predicted, reach);
        Appearance.Match byLatest = latest.find(current, predicted, reach);
        Box corrected = correct(predicted, byFirst, byLatest);
        double confidence = confidence(corrected, image, motion, Math.max(byFirst.score(), byLatest.score()));
        velocityX = 0.5 * velocityX + 0.5 * (corrected.centreX() - box.centreX());
        velocityY = 0.5 * velocityY + 0.5 * (corrected.centreY() - box.centreY());
        box = corrected;
        previous.release();
        previous = current;
        if (confidence > RENEW_LATEST) {
            latest.close();
            latest = new Appearance(current, box);
        }
        return new Step(box.clip(image.width(), image.height()), confidence);
    }

    private static Box correct(Box predicted, Appearance.Match byFirst, Appearance.Match byLatest) {
        Appearance.Match match =
                byFirst.score() >= TRUSTED_FIRST || byFirst.score() >= byLatest.score() ? byFirst : byLatest;
        if (match.score() < TRUSTED_LATEST) {
            return predicted;
        }
        double scale = 1 + SCALE_GAIN * (match.scale() - 1);
        return Box.ofCentre(match.centreX(), match.centreY(), predicted.width() * scale, predicted.height() * scale);
    }

    private static double confidence(Box box, RgbImage image, PointFlow.Motion motion, double score) {
        double visible = box.clip(image.width(), image.height()).area() / Math.max(1e-9, box.area());
        double seen = 0.35 * motion.inlierShare() + 0.65 * Math.max(0, score);
        return Math.clamp(visible < LOST_VISIBLE_SHARE ? 0.5 * seen * visible : seen, 0, 1);
    }

    private static Mat gray(RgbImage image) {
        try (Mats mats = new Mats()) {
            return mats.gray(image).clone();
        }
    }

    @Override
    public void close() {
        previous.release();
        first.close();
        latest.close();
    }
}
