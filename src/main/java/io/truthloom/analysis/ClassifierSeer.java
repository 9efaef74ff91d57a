package io.truthloom.analysis;

import io.truthloom.common.RgbImage;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import io.truthloom.learn.Classifier;
import io.truthloom.learn.ObjectCrops;
import io.truthloom.media.Media;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a classifier calls the labelled objects: of each its likeliest classes, as {@link NamedObject} reads them back. */
final class ClassifierSeer implements Seer {
    private static final int AT_ONCE = 32;

    private final Classifier classifier;
    private final List<EvaluatedClass> classes;

    ClassifierSeer(Classifier classifier, List<EvaluatedClass> classes) {
        this.classifier = classifier;
        this.classes = classes;
    }

    @Override
    public boolean usesBackground() {
        return false;
    }

    @Override
    public List<Prediction> see(RgbImage image, @Nullable RgbImage background, Media media, List<GroundTruth> truths) {
        double across = (double) image.width() / media.width();
        double along = (double) image.height() / media.height();
        List<GroundTruth> objects = NamedObject.objects(truths);
        List<Prediction> predictions = new ArrayList<>();
        for (int from = 0; from < objects.size(); from += AT_ONCE) {
            List<GroundTruth> part = objects.subList(from, Math.min(from + AT_ONCE, objects.size()));
            List<float[]> answers = classifier.classify(part.stream()
                    .map(truth -> ObjectCrops.cut(image, truth.box().scale(across, along)))
                    .toList());
            for (int i = 0; i < part.size(); i++) {
                addLikeliest(part.get(i), answers.get(i), predictions);
            }
        }
        return predictions;
    }

    private void addLikeliest(GroundTruth truth, float[] probabilities, List<Prediction> predictions) {
        IntStream.range(0, classes.size())
                .mapToObj(index -> new Prediction(
                        0, index, truth.box(), probabilities[classes.get(index).modelIndex()]))
                .sorted(Comparator.comparingDouble(Prediction::score).reversed())
                .limit(NamedObject.answers(classes.size()))
                .forEach(predictions::add);
    }
}
