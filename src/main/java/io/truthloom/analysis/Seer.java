package io.truthloom.analysis;

import io.truthloom.common.RgbImage;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import io.truthloom.media.Media;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model says of a picture, whatever its kind. */
interface Seer {
    boolean usesBackground();

    /**
     * @param image as {@link io.truthloom.media.FrameStore#read} gives it
     * @param truths in full-resolution pixels
     * @return in full-resolution pixels, classes as evaluated
     */
    List<Prediction> see(RgbImage image, @Nullable RgbImage background, Media media, List<GroundTruth> truths);
}
