package io.truthloom.dataset;

import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which frames train and which validate, about one in five. Neighbouring frames of a video look alike, so that shuffled
 * frames would let a model validate on what it has seen: within a video whole blocks of time validate, and pictures go by
 * their content, which keeps equal pictures together and each picture on its side when others are added.
 */
final class Splits {
    private static final int VALIDATION_ONE_IN = 5;
    private static final int FRAMES_PER_BLOCK = 40;
    private static final int MAX_BLOCKS = 4;

    /** Labelled frames of one media, ascending. */
    record Source(MediaId media, MediaKind kind, String sha256, List<Integer> frames) {}

    private Splits() {}

    /** TRAIN and VALIDATION are both there as soon as there are two frames that differ. */
    static Map<MediaId, NavigableMap<Integer, Split>> of(List<Source> sources) {
        Map<MediaId, NavigableMap<Integer, Split>> splits = new HashMap<>();
        for (Source source : sources) {
            splits.put(source.media(), source.kind() == MediaKind.VIDEO ? blocks(source.frames()) : byContent(source));
        }
        ensure(Split.VALIDATION, sources, splits);
        ensure(Split.TRAIN, sources, splits);
        return splits;
    }

    /**
     * The labelled frames are cut into up to four stretches, of at least forty frames each where there are several, and
     * the last fifth of each stretch validates: several times of day, few borders.
     */
    private static NavigableMap<Integer, Split> blocks(List<Integer> frames) {
        NavigableMap<Integer, Split> splits = new TreeMap<>();
        int stretches = Math.clamp(frames.size() / FRAMES_PER_BLOCK, 1, MAX_BLOCKS);
        for (int s = 0; s < stretches; s++) {
            List<Integer> stretch = frames.subList(frames.size() * s / stretches, frames.size() * (s + 1) / stretches);
            int validation =
                    stretch.size() < 2 ? 0 : Math.max(1, Math.round(stretch.size() / (float) VALIDATION_ONE_IN));
            for (int i = 0; i < stretch.size(); i++) {
                splits.put(stretch.get(i), i < stretch.size() - validation ? Split.TRAIN : Split.VALIDATION);
            }
        }
        return splits;
    }

    private static NavigableMap<Integer, Split> byContent(Source image) {
        boolean validates = Long.parseUnsignedLong(image.sha256().substring(0, 8), 16) % VALIDATION_ONE_IN == 0;
        NavigableMap<Integer, Split> splits = new TreeMap<>();
        image.frames().forEach(frame -> splits.put(frame, validates ? Split.VALIDATION : Split.TRAIN));
        return splits;
    }

    /** Where chance or single frames left one side empty: the media with the lowest hash changes sides. */
    private static void ensure(Split wanted, List<Source> sources, Map<MediaId, NavigableMap<Integer, Split>> splits) {
        boolean present = splits.values().stream().anyMatch(frames -> frames.containsValue(wanted));
        if (present || sources.size() < 2) {
            return;
        }
        sources.stream()
                .min(Comparator.comparing(Source::sha256)
                        .thenComparing(source -> source.media().value()))
                .map(source -> splits.getOrDefault(source.media(), new TreeMap<>()))
                .ifPresent(frames -> frames.replaceAll((frame, split) -> wanted));
    }
}
