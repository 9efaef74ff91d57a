package io.truthloom.learn;

import java.nio.file.Path;

public interface Classifiers {
    /** @throws LearnException when the file is damaged or of another kind; says which */
    Classifier open(Path modelFile);
}
