package io.truthloom.predict;

import io.truthloom.common.RgbImage;
import io.truthloom.learn.Classifier;
import io.truthloom.learn.Classifiers;
import io.truthloom.learn.Detector;
import io.truthloom.learn.Detectors;
import io.truthloom.learn.LearnException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A detector or a classifier. */
sealed interface Eye extends AutoCloseable {
    /** @param minScore null: the model's own threshold */
    List<Seen> look(RgbImage image, @Nullable RgbImage background, @Nullable Double minScore);

    @Override
    void close();

    /** @throws LearnException not a model, or damaged */
    static Eye open(Path file, Detectors detectors, Classifiers classifiers) {
        boolean classifier;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            classifier = zip.getEntry("classifier.json") != null;
        } catch (IOException e) {
            throw new LearnException(
                    "The model file " + file.getFileName() + " is damaged, cut short, or not a model of Truthloom.", e);
        }
        return classifier ? new OfPictures(classifiers.open(file)) : new OfObjects(detectors.open(file));
    }

    record OfObjects(Detector detector) implements Eye {
        @Override
        public List<Seen> look(RgbImage image, @Nullable RgbImage background, @Nullable Double minScore) {
            double least = minScore == null ? detector.suggestedThreshold() : minScore;
            return detector.detect(image, background, least).stream()
                    .map(found -> new Seen(detector.classNames().get(found.classIndex()), found.score(), found.box()))
                    .toList();
        }

        @Override
        public void close() {
            detector.close();
        }
    }

    record OfPictures(Classifier classifier) implements Eye {
        @Override
        public List<Seen> look(RgbImage image, @Nullable RgbImage background, @Nullable Double minScore) {
            float[] shares = classifier.classify(List.of(image)).getFirst();
            List<Seen> all = new ArrayList<>();
            for (int i = 0; i < shares.length; i++) {
                if (minScore == null || shares[i] >= minScore) {
                    all.add(new Seen(classifier.classNames().get(i), shares[i], null));
                }
            }
            all.sort(Comparator.comparingDouble(Seen::score).reversed());
            return minScore == null ? all.subList(0, Math.min(5, all.size())) : all;
        }

        @Override
        public void close() {
            classifier.close();
        }
    }
}
