package io.truthloom.dataset;

import io.truthloom.common.InvalidInputException;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which frames train, validate and test. Neighbouring frames of a video look alike, so that shuffled frames would let a
 * model validate on what it has seen: within a video whole blocks of time validate, and pictures go by their content,
 * which keeps equal pictures together and each picture on its side when others are added.
 */
final class Splits {
    private static final int ALL = 100;

    /** Labelled frames of one media, ascending. {@code group}: of the policy GROUP, empty where it has none. */
    record Source(MediaId media, MediaKind kind, String sha256, List<Integer> frames, String name, String group) {
        Source(MediaId media, MediaKind kind, String sha256, List<Integer> frames) {
            this(media, kind, sha256, frames, "", "");
        }

        String folder() {
            int end = Math.max(name.lastIndexOf('/'), name.lastIndexOf('_'));
            return end < 0 ? "" : name.substring(0, end);
        }
    }

    private final SplitPolicy policy;
    private final List<Source> sources;
    private final Map<MediaId, NavigableMap<Integer, Split>> splits = new HashMap<>();

    private Splits(List<Source> sources, SplitPolicy policy) {
        this.sources = sources;
        this.policy = policy;
        sources.forEach(source -> splits.put(source.media(), new TreeMap<>()));
    }

    /** TRAIN and VALIDATION are both there as soon as there are two frames that differ. */
    static Map<MediaId, NavigableMap<Integer, Split>> of(List<Source> sources) {
        return of(sources, SplitPolicy.automatic());
    }

    /** @throws InvalidInputException the policy leaves a side empty: all is of one video, folder or group */
    static Map<MediaId, NavigableMap<Integer, Split>> of(List<Source> sources, SplitPolicy policy) {
        return new Splits(sources, policy).share();
    }

    private Map<MediaId, NavigableMap<Integer, Split>> share() {
        List<Source> videos = of(MediaKind.VIDEO);
        List<Source> images = of(MediaKind.IMAGE);
        switch (policy.by()) {
            case AUTOMATIC -> {
                videos.forEach(this::blocks);
                images.forEach(this::byContent);
            }
            case TIME_BLOCK -> {
                videos.forEach(this::blocks);
                blocksOfPictures(images);
            }
            case VIDEO -> {
                deal("video", videos, source -> source.media().toString());
                images.forEach(this::byContent);
            }
            case FOLDER -> deal("folder", sources, Source::folder);
            case GROUP ->
                deal(
                        "group",
                        sources,
                        source -> source.group().isEmpty() ? source.media().toString() : "tags " + source.group());
        }
        ensure(Split.VALIDATION);
        ensure(Split.TRAIN);
        return splits;
    }

    private List<Source> of(MediaKind kind) {
        return sources.stream().filter(source -> source.kind() == kind).toList();
    }

    private void blocks(Source video) {
        List<Split> sides = new TimeBlocks(policy).of(video.frames().size());
        for (int i = 0; i < sides.size(); i++) {
            put(video, video.frames().get(i), sides.get(i));
        }
    }

    private void blocksOfPictures(List<Source> images) {
        List<Source> order =
                images.stream().sorted(Comparator.comparing(Source::name)).toList();
        List<Split> sides = new TimeBlocks(policy).of(order.size());
        for (int i = 0; i < sides.size(); i++) {
            Split side = sides.get(i);
            Source image = order.get(i);
            image.frames().forEach(frame -> put(image, frame, side));
        }
    }

    /** A fifth of the hashes is divisible by five, which every version of before went by. */
    private void byContent(Source image) {
        long hash = Long.parseUnsignedLong(image.sha256().substring(0, 8), 16);
        long place = hash % 5 * 20 + hash / 5 % 20;
        Split side = place < policy.validationPercent()
                ? Split.VALIDATION
                : place < policy.validationPercent() + policy.testPercent() ? Split.TEST : Split.TRAIN;
        image.frames().forEach(frame -> put(image, frame, side));
    }

    private void put(Source source, int frame, Split side) {
        splits.getOrDefault(source.media(), new TreeMap<>()).put(frame, side);
    }

    private void deal(String what, List<Source> dealt, Function<Source, String> key) {
        Map<String, List<Source>> units = new HashMap<>();
        dealt.forEach(source ->
                units.computeIfAbsent(key.apply(source), k -> new ArrayList<>()).add(source));
        int sides = policy.testPercent() > 0 ? 3 : 2;
        if (!dealt.isEmpty() && units.size() < sides && dealt.size() == sources.size()) {
            throw new InvalidInputException(
                    "Split",
                    "By %s, the labelled frames make %s, and %d are needed: one for each side. Choose another way to split, or label more."
                            .formatted(what, units.size() == 1 ? "one unit" : units.size() + " units", sides));
        }
        new Dealing(policy)
                .of(units.values())
                .forEach((source, side) -> source.frames().forEach(frame -> put(source, frame, side)));
    }

    /** Where chance or single frames left one side empty: the media with the lowest hash changes sides. */
    private void ensure(Split wanted) {
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

    /** Shares of frames in the order TRAIN, VALIDATION, TEST, adding up to 100. */
    static int[] shares(SplitPolicy policy) {
        return new int[] {
            ALL - policy.validationPercent() - policy.testPercent(), policy.validationPercent(), policy.testPercent()
        };
    }
}
