package io.truthloom.learn;

import io.truthloom.common.Box;
import java.util.random.RandomGenerator;

/**
 * Which part of a picture a crop shows, and how: centre in picture pixels, crop pixels a picture pixel across and down,
 * mirrored or not.
 */
record CropWindow(int width, int height, double centreX, double centreY, double scaleX, double scaleY, boolean flip) {
    private static final double UNSCALED_SHARE = 0.3;
    private static final double NEAR_OBJECT_SHARE = 0.75;
    private static final double ASPECT_JITTER = 0.08;
    /** A whole picture is moved by up to this share of its size. */
    private static final double WHOLE_PICTURE_SHIFT = 0.125;

    static CropWindow random(TrainingPicture picture, CropSize size, RandomGenerator random) {
        boolean flip = random.nextBoolean();
        boolean unscaled = random.nextDouble() < UNSCALED_SHARE;
        double scale =
                unscaled ? 1 : CropSize.MIN_SCALE * Math.pow(size.maxScale() / CropSize.MIN_SCALE, random.nextDouble());
        double aspect = unscaled ? 1 : Math.exp((random.nextDouble() * 2 - 1) * ASPECT_JITTER);
        double scaleX = scale * aspect;
        double scaleY = scale / aspect;
        double reachX = size.width() / 2.0 / scaleX;
        double reachY = size.height() / 2.0 / scaleY;
        int pictureWidth = picture.picture().width();
        int pictureHeight = picture.picture().height();
        double x = random.nextDouble() * pictureWidth;
        double y = random.nextDouble() * pictureHeight;
        if (!picture.boxes().isEmpty() && random.nextDouble() < NEAR_OBJECT_SHARE) {
            Box near =
                    picture.boxes().get(random.nextInt(picture.boxes().size())).box();
            x = near.centreX() + (random.nextDouble() - 0.5) * reachX * 1.4;
            y = near.centreY() + (random.nextDouble() - 0.5) * reachY * 1.4;
        }
        x = keepInside(x, reachX, pictureWidth, size.width() >= pictureWidth, random);
        y = keepInside(y, reachY, pictureHeight, size.height() >= pictureHeight, random);
        if (unscaled && size.width() % 2 == 0 && size.height() % 2 == 0) {
            x = Math.rint(x);
            y = Math.rint(y);
        }
        return new CropWindow(size.width(), size.height(), x, y, scaleX, scaleY, flip);
    }

    private static double keepInside(double at, double reach, double size, boolean whole, RandomGenerator random) {
        double inside = 2 * reach <= size ? Math.clamp(at, reach, size - reach) : size / 2;
        return whole ? inside + (random.nextDouble() * 2 - 1) * WHOLE_PICTURE_SHIFT * size : inside;
    }

    /** Picture coordinate of a crop pixel's centre, in pixel centres (0 is the middle of the first pixel). */
    double pictureX(int x) {
        return centreX + ((flip ? width - 1 - x : x) + 0.5 - width / 2.0) / scaleX - 0.5;
    }

    double pictureY(int y) {
        return centreY + (y + 0.5 - height / 2.0) / scaleY - 0.5;
    }

    /** A picture's box in crop pixels; may lie outside. */
    Box toCrop(Box box) {
        double x1 = (box.x1() - centreX) * scaleX + width / 2.0;
        double x2 = (box.x2() - centreX) * scaleX + width / 2.0;
        double y1 = (box.y1() - centreY) * scaleY + height / 2.0;
        double y2 = (box.y2() - centreY) * scaleY + height / 2.0;
        return flip ? new Box(width - x2, y1, width - x1, y2) : new Box(x1, y1, x2, y2);
    }
}
