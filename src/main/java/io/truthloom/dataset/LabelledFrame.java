package io.truthloom.dataset;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Tracks;
import io.truthloom.common.Box;
import io.truthloom.media.Media;
import java.util.List;

/**
 * A frame marked labelled or reviewed, with everything visible on it.
 *
 * @param objects what has an area on the picture
 * @param unboxed what has none: tags, and points and lines without width or height
 */
public record LabelledFrame(
        Media media, int frame, Split split, List<LabelledObject> objects, List<UnboxedObject> unboxed) {
    /**
     * @param state its shape as labelled, which may reach beyond the picture
     * @param box around the shape, cut to the picture; never without area
     */
    public record LabelledObject(Annotation annotation, Tracks.State state, Box box) {}

    public record UnboxedObject(Annotation annotation, Tracks.State state) {}
}
