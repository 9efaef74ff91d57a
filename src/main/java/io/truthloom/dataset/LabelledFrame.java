package io.truthloom.dataset;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Tracks;
import io.truthloom.common.Box;
import io.truthloom.media.Media;
import java.util.List;

/** A frame marked labelled or reviewed, with everything visible on it. */
public record LabelledFrame(Media media, int frame, Split split, List<LabelledObject> objects) {
    /**
     * @param state its shape as labelled, which may reach beyond the picture
     * @param box around the shape, cut to the picture; never without area
     */
    public record LabelledObject(Annotation annotation, Tracks.State state, Box box) {}
}
