package io.truthloom.dataset.ui;

import io.truthloom.dataset.DatasetFrame;
import io.truthloom.dataset.Split;
import io.truthloom.project.LabelId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts over the frames of a version: by class and split, and by the size of boxes. */
class DatasetCounts {
    /** Upper limits (exclusive) of the histogram's bins: square root of a box's area, in pixels. */
    static final int[] SIZES = {8, 16, 32, 64, 128, 256, Integer.MAX_VALUE};

    private final Map<Split, Integer> frames = new EnumMap<>(Split.class);
    private final Map<LabelId, Map<Split, Integer>> boxes = new HashMap<>();
    private final int[] sizes = new int[SIZES.length];
    private final Set<Object> media = new HashSet<>();

    void add(DatasetFrame frame) {
        media.add(frame.mediaId());
        frames.merge(frame.split(), 1, Integer::sum);
        for (DatasetFrame.DatasetBox box : frame.boxes()) {
            boxes.computeIfAbsent(box.labelId(), id -> new EnumMap<>(Split.class))
                    .merge(frame.split(), 1, Integer::sum);
            sizes[bin(Math.sqrt(box.box().area()))]++;
        }
    }

    int media() {
        return media.size();
    }

    int frames(Split split) {
        return frames.getOrDefault(split, 0);
    }

    int boxes(LabelId label, Split split) {
        return boxes.getOrDefault(label, Map.of()).getOrDefault(split, 0);
    }

    /** Boxes in each bin of {@link #SIZES}. */
    int[] sizes() {
        return sizes.clone();
    }

    static String sizeName(int bin) {
        return switch (bin) {
            case 0 -> "< " + SIZES[0];
            default -> SIZES[bin] == Integer.MAX_VALUE ? "≥ " + SIZES[bin - 1] : SIZES[bin - 1] + "–" + SIZES[bin];
        };
    }

    private static int bin(double size) {
        int bin = 0;
        while (size >= SIZES[bin]) {
            bin++;
        }
        return bin;
    }
}
