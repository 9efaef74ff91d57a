package io.truthloom.learn;

import java.nio.file.Path;

public interface Detectors {
    /** @throws LearnException when the file is damaged or of another kind; says which */
    Detector open(Path modelFile);
}
