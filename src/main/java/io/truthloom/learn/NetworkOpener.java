package io.truthloom.learn;

import java.nio.file.Path;

/** Opens models of one kind for the sub-packages of {@code learn}. */
public interface NetworkOpener {
    /** Whether the file is of this kind, by its parts alone; false where it is no zip at all. */
    boolean opens(Path modelFile);

    /**
     * To be called on an inference thread.
     *
     * @throws LearnException when the file is damaged or of another kind; says which
     */
    OpenNetwork open(Path modelFile);
}
