package io.truthloom.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** As many of a stream as there is room for, each with the same chance (Vitter's algorithm R). */
final class Sample<T> {
    private final int room;
    private final SplittableRandom random;
    private final List<T> kept = new ArrayList<>();
    private int seen;

    Sample(int room, long seed) {
        this.room = room;
        this.random = new SplittableRandom(seed);
    }

    void add(T one) {
        seen++;
        if (kept.size() < room) {
            kept.add(one);
        } else {
            int place = random.nextInt(seen);
            if (place < room) {
                kept.set(place, one);
            }
        }
    }

    int seen() {
        return seen;
    }

    List<T> kept() {
        return List.copyOf(kept);
    }
}
