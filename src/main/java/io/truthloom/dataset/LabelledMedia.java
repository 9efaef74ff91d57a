package io.truthloom.dataset;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.FrameState;
import io.truthloom.media.Media;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * One picture or video with all its labels.
 *
 * @param annotations by first frame and id
 * @param frames those that were asked for, deleted ones never; ascending
 */
public record LabelledMedia(Media media, List<Annotation> annotations, NavigableMap<Integer, Facts> frames) {
    /** @param state null where nobody marked it */
    public record Facts(Split split, @Nullable FrameState state) {}
}
