package io.truthloom.learn;

import java.nio.file.Path;
import org.springframework.stereotype.Component;

@Component
class DefaultClassifiers implements Classifiers {
    private final InferencePool pool;

    DefaultClassifiers(InferencePool pool) {
        this.pool = pool;
    }

    @Override
    public Classifier open(Path modelFile) {
        return new DefaultClassifier(ModelFormat.CLASSIFIER.read(modelFile), pool);
    }
}
