package io.truthloom.model;

import io.truthloom.common.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of one picture.
 *
 * @param name the picture's
 * @param width in pixels, upright
 * @param height in pixels, upright
 * @param objects of a detector, best score first
 * @param classes of a classifier, best score first
 * @param error why the picture could not be used; then there is nothing else
 */
public record PicturePrediction(
        String name,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable List<Found> objects,
        @Nullable List<Found> classes,
        @Nullable String error) {
    /**
     * @param label today's name of the label; null where it has left the project's labels
     * @param trainedAs the name that the model learned it by
     * @param score 0..1
     * @param box in pixels of the picture; null for a classifier
     */
    public record Found(
            @Nullable String label,
            @Nullable String labelId,
            String trainedAs,
            double score,
            @Nullable Box box) {}

    static PicturePrediction failed(String name, String reason) {
        return new PicturePrediction(name, null, null, null, null, reason);
    }
}
