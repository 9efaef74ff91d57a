package io.truthloom.model;

import io.truthloom.learn.Detector;
import io.truthloom.learn.Detectors;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The networks used last. One that has to make room is let go, not closed: a job may be in the middle of a video with
 * it, and its memory is freed when the job lets go too.
 */
@Component
class DetectorCache {
    private static final int KEPT = 3;

    private final Detectors detectors;
    private final Map<ModelId, Detector> loaded = new LinkedHashMap<>(KEPT, 0.75f, true);

    DetectorCache(Detectors detectors) {
        this.detectors = detectors;
    }

    synchronized Detector get(ModelId id, Path file) {
        Detector known = loaded.get(id);
        if (known != null) {
            return known;
        }
        Detector opened = detectors.open(file);
        loaded.put(id, opened);
        if (loaded.size() > KEPT) {
            loaded.remove(loaded.keySet().iterator().next());
        }
        return opened;
    }

    synchronized void forget(ModelId id) {
        loaded.remove(id);
    }
}
