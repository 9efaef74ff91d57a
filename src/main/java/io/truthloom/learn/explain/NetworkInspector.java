package io.truthloom.learn.explain;

import io.truthloom.common.Box;
import io.truthloom.learn.Detection;
import java.util.List;

/**
 * A net opened for questions. Thread-safe; calls are served one by one on the inference threads and wait for them.
 * Layers are named as in {@link #architecture}. Wrong names are told by {@link io.truthloom.learn.LearnException}.
 */
public interface NetworkInspector {
    /** Called between batches with how many of all are done; what it throws ends the work. */
    interface Progress {
        void done(int done, int all);
    }

    Architecture architecture();

    List<String> classNames();

    /** False: it gives each picture one class. */
    boolean findsBoxes();

    /** Whether {@link Scene#background()} changes its answers. */
    boolean usesBackground();

    /** What a detector sees, best first; a box explained by {@link Target.OfBox} is one of these or near one. */
    List<Detection> detections(Scene scene, double minScore);

    /** A classifier's share for each class. */
    float[] shares(Scene scene);

    /**
     * The channels of a layer that answer most to the picture.
     *
     * @param most so many at the most, with sides of at most {@value FeatureMaps#LONGEST_SIDE}
     */
    List<FeatureMap> activations(String layer, Scene scene, int most);

    /** Of the first convolution that looks at pixels; empty where there is none. */
    List<FilterPicture> filters();

    /**
     * Grad-CAM (Selvaraju et al. 2017): a layer's channels, each weighed by the mean of the score's gradient, positive
     * part. For a box gradient and channel are multiplied place by place instead (HiResCAM, Draelos and Carin 2020): the
     * mean would light up every object of the class, not the one that was asked for. The score is the log-odds of class
     * and confidence, which doesn't saturate.
     */
    HeatMap gradCam(String layer, Scene scene, Target target);

    /** How much score is lost when a grey patch hides a place (Zeiler and Fergus 2014), over some hundred places. */
    HeatMap occlusion(Scene scene, Target target, Progress progress);

    /**
     * One vector of the layer's channels for each box, in pixels of the picture. A detector looks at the whole picture once
     * and takes the mean of the layer's cells that the box touches: objects keep the size that it learnt them in. A
     * classifier looks at each crop, enlarged to its input, and takes the mean over all cells.
     */
    List<float[]> embeddings(String layer, Scene scene, List<Box> boxes);
}
