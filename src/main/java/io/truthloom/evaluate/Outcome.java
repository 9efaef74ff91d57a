package io.truthloom.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What a prediction turned out to be.
 *
 * @param truth what it was matched with; null for a false positive
 * @param iou with {@code truth}; 0 for a false positive
 */
public record Outcome(Prediction prediction, @Nullable GroundTruth truth, double iou) {
    public boolean isTruePositive() {
        return truth != null && !truth.ignore();
    }

    public boolean isFalsePositive() {
        return truth == null;
    }
}
