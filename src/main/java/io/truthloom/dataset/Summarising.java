package io.truthloom.dataset;

import io.truthloom.dataset.DatasetFrame.DatasetBox;
import io.truthloom.dataset.DatasetSummary.Size;
import io.truthloom.project.LabelId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts a version's frames as they stream by. */
final class Summarising {
    private final Map<Split, Integer> frames = new EnumMap<>(Split.class);
    private final Map<LabelId, Integer> boxes = new HashMap<>();
    private final Map<Size, Integer> sizes = new EnumMap<>(Size.class);

    Summarising() {
        for (Split split : Split.values()) {
            frames.put(split, 0);
        }
        for (Size size : Size.values()) {
            sizes.put(size, 0);
        }
    }

    void add(DatasetFrame frame) {
        frames.merge(frame.split(), 1, Integer::sum);
        for (DatasetBox box : frame.boxes()) {
            boxes.merge(box.labelId(), 1, Integer::sum);
            sizes.merge(Size.of(box.box().area()), 1, Integer::sum);
        }
    }

    DatasetSummary summary() {
        return new DatasetSummary(frames, boxes, sizes);
    }
}
