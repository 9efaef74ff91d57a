package io.truthloom.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The networks used last. One that has to make room is let go, not closed: a job may be in the middle of a video with
 * it, and its memory is freed when the job lets go too.
 */
public final class LastUsed<T> {
    private final int kept;
    private final Function<Path, T> open;
    private final Map<ModelId, T> loaded = new LinkedHashMap<>(16, 0.75f, true);

    public LastUsed(int kept, Function<Path, T> open) {
        this.kept = kept;
        this.open = open;
    }

    public synchronized T get(ModelId id, Path file) {
        T known = loaded.get(id);
        if (known != null) {
            return known;
        }
        T opened = open.apply(file);
        loaded.put(id, opened);
        if (loaded.size() > kept) {
            loaded.remove(loaded.keySet().iterator().next());
        }
        return opened;
    }

    synchronized void forget(ModelId id) {
        loaded.remove(id);
    }
}
