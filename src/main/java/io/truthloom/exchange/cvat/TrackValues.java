package io.truthloom.exchange.cvat;

import io.truthloom.exchange.FoundTrack.FoundKeyframe;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Takes the values that don't change out of a track's keyframes, where the file repeats them. */
final class TrackValues {
    private final Map<String, String> constant = new TreeMap<>();
    private final List<FoundKeyframe> keyframes;
    private boolean differing;

    /** @param mutable by an attribute's name; empty for one the file says nothing of: it is what it looks like */
    TrackValues(Collection<FoundKeyframe> read, Function<String, Optional<Boolean>> mutable) {
        Map<String, TreeSet<String>> values = new TreeMap<>();
        for (FoundKeyframe keyframe : read) {
            keyframe.attributes()
                    .forEach((name, value) ->
                            values.computeIfAbsent(name, n -> new TreeSet<>()).add(value));
        }
        values.forEach((name, different) -> {
            boolean constantHere = !mutable.apply(name).orElse(different.size() > 1);
            if (constantHere) {
                constant.put(name, first(read, name));
                differing |= different.size() > 1;
            }
        });
        keyframes = read.stream().map(this::withoutConstant).toList();
    }

    private static String first(Collection<FoundKeyframe> read, String name) {
        return read.stream()
                .flatMap(keyframe -> Optional.ofNullable(keyframe.attributes().get(name)).stream())
                .findFirst()
                .orElse("");
    }

    private FoundKeyframe withoutConstant(FoundKeyframe keyframe) {
        Map<String, String> changing = new HashMap<>(keyframe.attributes());
        changing.keySet().removeAll(constant.keySet());
        return new FoundKeyframe(
                keyframe.frame(),
                keyframe.shape(),
                keyframe.outside(),
                keyframe.occluded(),
                keyframe.zOrder(),
                changing);
    }

    Map<String, String> constant() {
        return constant;
    }

    List<FoundKeyframe> keyframes() {
        return keyframes;
    }

    boolean differing() {
        return differing;
    }
}
