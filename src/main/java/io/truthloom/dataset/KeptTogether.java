package io.truthloom.dataset;

import io.truthloom.dataset.NearEquals.Frame;
import io.truthloom.media.MediaId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Moves frames, so that nearly equal ones are never on both sides. */
final class KeptTogether {
    private final Map<MediaId, NavigableMap<Integer, Split>> splits;
    private final SplitPolicy policy;
    private int moved;
    private int scenes;

    /** @param splits is changed */
    KeptTogether(Map<MediaId, NavigableMap<Integer, Split>> splits, SplitPolicy policy) {
        this.splits = splits;
        this.policy = policy;
    }

    SplitReport apply(List<Frame> compared) {
        List<List<Frame>> groups = NearEquals.groups(compared);
        int all = splits.values().stream().mapToInt(Map::size).sum();
        for (List<Frame> group : groups) {
            if (group.size() * 2 > all) {
                scenes++;
                cut(group);
            } else {
                gather(group, sideOf(group));
            }
        }
        for (Split side : List.of(Split.VALIDATION, Split.TRAIN)) {
            refill(side, groups, all);
        }
        return new SplitReport(
                policy,
                compared.size(),
                groups.size(),
                groups.stream().mapToInt(List::size).sum(),
                moved,
                scenes);
    }

    /** One still scene in most of the set, of which both sides need a part: by time, as a video is. */
    private void cut(List<Frame> scene) {
        if (policy.by() != SplitPolicy.By.AUTOMATIC && policy.by() != SplitPolicy.By.TIME_BLOCK) {
            return;
        }
        List<Split> sides = new TimeBlocks(policy).of(scene.size());
        for (int i = 0; i < sides.size(); i++) {
            move(scene.get(i), sides.get(i));
        }
    }

    private void gather(List<Frame> group, Split side) {
        group.forEach(frame -> move(frame, side));
    }

    private void move(Frame frame, Split side) {
        NavigableMap<Integer, Split> frames = splits.getOrDefault(frame.media(), new TreeMap<>());
        Split before = frames.get(frame.frame());
        if (before != null && before != side) {
            frames.put(frame.frame(), side);
            moved++;
        }
    }

    /** That of its first frame: the side that most of them have would nearly always be training. */
    private Split sideOf(List<Frame> group) {
        return group.stream()
                .map(frame ->
                        splits.getOrDefault(frame.media(), new TreeMap<>()).get(frame.frame()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Split.TRAIN);
    }

    /** Moving may have emptied a side: the smallest group goes there whole. */
    private void refill(Split side, List<List<Frame>> groups, int all) {
        boolean present = splits.values().stream().anyMatch(frames -> frames.containsValue(side));
        if (present) {
            return;
        }
        groups.stream()
                .filter(group -> group.size() * 2 <= all)
                .min(Comparator.comparingInt(List::size))
                .ifPresent(group -> gather(group, side));
    }
}
