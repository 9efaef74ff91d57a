package io.truthloom.analysis;

import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import io.truthloom.media.Media;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing on a picture, with all else there; boxes in full-resolution pixels.
 *
 * @param prediction null for a miss
 * @param truth null where nothing is, or nothing that matters
 * @param truths all of the frame
 * @param predictions those of the frame that reach the threshold, and {@code prediction}
 */
public record Shot(
        Media media,
        int frame,
        @Nullable Prediction prediction,
        @Nullable GroundTruth truth,
        List<GroundTruth> truths,
        List<Prediction> predictions) {
    public Shot {
        truths = List.copyOf(truths);
        predictions = List.copyOf(predictions);
    }
}
