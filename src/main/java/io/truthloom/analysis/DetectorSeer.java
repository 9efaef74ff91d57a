package io.truthloom.analysis;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import io.truthloom.learn.Detection;
import io.truthloom.learn.Detector;
import io.truthloom.media.Media;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nearly everything that a detector finds: the surest of a frame, of all classes together. */
final class DetectorSeer implements Seer {
    private static final int MOST_PREDICTIONS = 300;

    private final Detector detector;
    private final Map<Integer, Integer> byModelIndex = new HashMap<>();

    DetectorSeer(Detector detector, List<EvaluatedClass> classes) {
        this.detector = detector;
        for (int index = 0; index < classes.size(); index++) {
            byModelIndex.put(classes.get(index).modelIndex(), index);
        }
    }

    @Override
    public boolean usesBackground() {
        return detector.usesBackground();
    }

    @Override
    public List<Prediction> see(RgbImage image, @Nullable RgbImage background, Media media, List<GroundTruth> truths) {
        double across = (double) media.width() / image.width();
        double along = (double) media.height() / image.height();
        List<Prediction> predictions = new ArrayList<>();
        for (Detection seen : detector.detect(image, background, Detector.LEAST_SCORE)) {
            Integer index = byModelIndex.get(seen.classIndex());
            if (index != null && predictions.size() < MOST_PREDICTIONS) {
                Box box = seen.box().scale(across, along).clip(media.width(), media.height());
                predictions.add(new Prediction(0, index, box, seen.score()));
            }
        }
        return predictions;
    }
}
