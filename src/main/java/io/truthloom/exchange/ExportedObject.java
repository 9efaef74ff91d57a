package io.truthloom.exchange;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.common.Box;
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import java.util.Map;
import java.util.Optional;

/**
 * An object as it is on one frame.
 *
 * @param label of the export's schema
 * @param classIndex 0-based place of the label in the export's schema
 * @param state its shape may reach beyond the picture
 * @param attributes by the attribute's name, those of the keyframe over those of the object
 */
public record ExportedObject(
        Annotation annotation, Label label, int classIndex, Tracks.State state, Map<String, String> attributes) {
    public Shape shape() {
        return state.shape();
    }

    /** Around the shape, cut to the picture; empty where nothing with an area is left. */
    public Optional<Box> box(Media media) {
        return shape().bounds()
                .map(bounds -> bounds.clip(media.width(), media.height()))
                .filter(box -> box.area() > 0);
    }
}
