package io.truthloom.evaluate;

import io.truthloom.common.Box;

/**
 * What is really there.
 *
 * @param image any number that tells the pictures apart; the same for the predictions on it
 * @param ignore neither to be found nor counted as missed; a prediction that lands on it alone counts as nothing
 */
public record GroundTruth(long image, int classIndex, Box box, boolean ignore) {
    public GroundTruth(long image, int classIndex, Box box) {
        this(image, classIndex, box, false);
    }
}
