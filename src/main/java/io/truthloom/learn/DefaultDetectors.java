package io.truthloom.learn;

import java.nio.file.Path;
import org.springframework.stereotype.Component;

@Component
class DefaultDetectors implements Detectors {
    private final InferencePool pool;

    DefaultDetectors(InferencePool pool) {
        this.pool = pool;
    }

    @Override
    public Detector open(Path modelFile) {
        return new DefaultDetector(ModelFormat.DETECTOR.read(modelFile), pool);
    }
}
