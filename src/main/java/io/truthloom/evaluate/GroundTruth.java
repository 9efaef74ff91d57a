package io.truthloom.evaluate;

import io.truthloom.common.Box;

/**
 * What is really there.
 *
 * @param image any number that tells the pictures apart; the same for the predictions on it
 * @param ignore neither to be found nor counted as missed; a prediction that lands on it alone counts as nothing
 * @param crowd an ignored region that any number of predictions may land on (COCO's iscrowd): their overlap is the share
 *     of the prediction that lies in it
 * @param area in square pixels, by which it is small, medium or large; COCO's is that of the outline, not of the box
 */
public record GroundTruth(long image, int classIndex, Box box, boolean ignore, boolean crowd, double area) {
    public GroundTruth {
        if (crowd && !ignore) {
            throw new IllegalArgumentException("A crowd is always ignored");
        }
    }

    public GroundTruth(long image, int classIndex, Box box, boolean ignore) {
        this(image, classIndex, box, ignore, false, box.area());
    }

    public GroundTruth(long image, int classIndex, Box box) {
        this(image, classIndex, box, false);
    }

    public static GroundTruth ofCrowd(long image, int classIndex, Box box) {
        return new GroundTruth(image, classIndex, box, true, true, box.area());
    }

    /** How far a prediction meets it, in [0, 1]: intersection over union, but with a crowd over the prediction's area. */
    public double overlap(Box prediction) {
        if (!crowd) {
            return prediction.iou(box);
        }
        double area = prediction.area();
        return area <= 0 ? 0 : prediction.intersectionArea(box) / area;
    }

    static double[] overlaps(Iterable<GroundTruth> truths, int count, Box prediction) {
        double[] overlaps = new double[count];
        int at = 0;
        for (GroundTruth truth : truths) {
            overlaps[at++] = truth.overlap(prediction);
        }
        return overlaps;
    }
}
