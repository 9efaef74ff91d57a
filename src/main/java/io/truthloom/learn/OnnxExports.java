package io.truthloom.learn;

import java.nio.file.Path;

/** Trained networks for other programs. */
public interface OnnxExports {
    /**
     * Writes a zip with {@code model.onnx} and {@code model.json}, which says what goes in, what comes out and what the
     * classes are. Either whole or not there.
     *
     * @param modelFile a detector's or a classifier's
     * @throws LearnException the file is damaged, or the network has a layer without a translation; says which
     */
    void write(Path modelFile, Path zip);
}
