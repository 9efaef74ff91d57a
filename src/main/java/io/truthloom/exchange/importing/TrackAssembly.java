package io.truthloom.exchange.importing;

import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a track of an object's states on single frames: those that a format tells apart as keyframes, and where the object
 * is missing on a frame that the files do have, it is outside.
 */
final class TrackAssembly {
    /** @param key whether somebody set it there, as far as the format knows */
    record State(Keyframe keyframe, boolean key) {}

    private final NavigableSet<Integer> frames;

    /** @param frames of the sequence that the files have, whatever is on them */
    TrackAssembly(NavigableSet<Integer> frames) {
        this.frames = frames;
    }

    /** @param states at least one, in any order; of two on one frame the later counts */
    List<Keyframe> keyframes(List<State> states) {
        TreeMap<Integer, State> byFrame = new TreeMap<>();
        states.stream()
                .sorted(Comparator.comparingInt(state -> state.keyframe().frame()))
                .forEach(state -> byFrame.put(state.keyframe().frame(), state));
        List<Keyframe> keyframes = new ArrayList<>();
        boolean begins = true;
        for (Map.Entry<Integer, State> entry : byFrame.entrySet()) {
            State state = entry.getValue();
            Integer next = byFrame.higherKey(entry.getKey());
            Optional<Integer> missing = missingAfter(entry.getKey(), next);
            boolean ends = missing.isPresent() && !state.keyframe().outside();
            if (state.key() || begins || ends || next == null) {
                keyframes.add(state.keyframe());
            }
            if (ends) {
                missing.ifPresent(frame -> keyframes.add(outside(state.keyframe(), frame)));
            }
            begins = missing.isPresent();
        }
        return keyframes;
    }

    /** The first frame of the files after {@code frame} and before {@code next} (or any where that is null). */
    private Optional<Integer> missingAfter(int frame, @Nullable Integer next) {
        return Optional.ofNullable(frames.higher(frame)).filter(candidate -> next == null || candidate < next);
    }

    private static Keyframe outside(Keyframe last, int frame) {
        return new Keyframe(frame, last.shape(), true, last.occluded(), KeyframeSource.IMPORT, last.zOrder(), Map.of());
    }
}
