package io.truthloom.learn;

import java.nio.file.Path;

/** Opens models of one kind for the sub-packages of {@code learn}. */
public interface NetworkOpener {
    /** @throws LearnException when the file is damaged or of another kind; says which */
    OpenNetwork open(Path modelFile);
}
