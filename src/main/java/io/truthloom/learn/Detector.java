package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import java.util.List;

/** A trained detector. Thread-safe; calls are served by a small fixed pool. */
public interface Detector extends AutoCloseable {
    /** What is less sure than this changes no average precision that anybody looks at. */
    double LEAST_SCORE = 0.01;

    /** Names in the order of {@link Detection#classIndex()}. */
    List<String> classNames();

    /** True when the net wants the scene's background (fixed camera) beside the picture. */
    boolean usesBackground();

    /**
     * @param background median picture of the same scene and size; ignored unless {@link #usesBackground()}, and then
     *     null stands for "no difference anywhere"
     * @param minScore detections below it are left out, 0..1
     * @return after class-wise non-maximum suppression, best score first
     */
    List<Detection> detect(RgbImage image, @org.jspecify.annotations.Nullable RgbImage background, double minScore);

    /** Score with the best F1 on the run's validation frames, 0..1: the default threshold. */
    double suggestedThreshold();

    @Override
    void close();
}
