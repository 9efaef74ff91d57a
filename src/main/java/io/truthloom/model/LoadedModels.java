package io.truthloom.model;

import io.truthloom.learn.Classifier;
import io.truthloom.learn.Classifiers;
import io.truthloom.learn.Detector;
import io.truthloom.learn.Detectors;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Model files as networks, the last few of each kind kept. */
@Component
class LoadedModels {
    private static final int KEPT = 3;

    private final Detectors detectors;
    private final Classifiers classifiers;
    private final LastUsed<Detector> lastDetectors;
    private final LastUsed<Classifier> lastClassifiers;

    LoadedModels(Detectors detectors, Classifiers classifiers) {
        this.detectors = detectors;
        this.classifiers = classifiers;
        lastDetectors = new LastUsed<>(KEPT, detectors::open);
        lastClassifiers = new LastUsed<>(KEPT, classifiers::open);
    }

    Detector detector(ModelId id, Path file) {
        return lastDetectors.get(id, file);
    }

    Classifier classifier(ModelId id, Path file) {
        return lastClassifiers.get(id, file);
    }

    /** Opens the file and lets it go again: what can't be opened must not be registered. */
    double suggestedThreshold(ModelKind kind, Path file) {
        return switch (kind) {
            case DETECTOR -> {
                try (Detector detector = detectors.open(file)) {
                    yield detector.suggestedThreshold();
                }
            }
            case CLASSIFIER -> {
                classifiers.open(file).close();
                yield 0;
            }
        };
    }

    void forget(ModelId id) {
        lastDetectors.forget(id);
        lastClassifiers.forget(id);
    }
}
