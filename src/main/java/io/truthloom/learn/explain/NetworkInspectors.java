package io.truthloom.learn.explain;

import java.nio.file.Path;

public interface NetworkInspectors {
    /** @throws io.truthloom.learn.LearnException when the file is damaged or of a kind that can't be looked into */
    NetworkInspector open(Path modelFile);
}
