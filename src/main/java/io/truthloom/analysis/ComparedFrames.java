package io.truthloom.analysis;

import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks the frames of two evaluations side by side. */
final class ComparedFrames {
    private final FrameFactsRows frames;
    private final ModelEvaluation first;
    private final ModelEvaluation second;
    private final FrameReading firstReading;
    private final FrameReading secondReading;
    private final Map<Integer, Integer> secondIndex;

    ComparedFrames(FrameFactsRows frames, ModelEvaluation first, ModelEvaluation second) {
        this.frames = frames;
        this.first = first;
        this.second = second;
        firstReading = FrameReading.of(first);
        secondReading = FrameReading.of(second);
        secondIndex = commonClasses(first, second);
    }

    /**
     * An object of a class that both know.
     *
     * @param byFirst what found it, null where nothing did
     */
    record Compared(
            FrameFacts firstFrame,
            FrameFacts secondFrame,
            GroundTruth truth,
            @Nullable Prediction byFirst,
            @Nullable Prediction bySecond) {
        Comparison.FoundBy foundBy() {
            return Comparison.FoundBy.of(byFirst != null, bySecond != null);
        }
    }

    /** Index in the second by index in the first, of the labels that both have. */
    static Map<Integer, Integer> commonClasses(ModelEvaluation first, ModelEvaluation second) {
        Map<LabelId, Integer> there = new HashMap<>();
        for (int index = 0; index < second.classes().size(); index++) {
            there.put(second.classes().get(index).labelId(), index);
        }
        Map<Integer, Integer> common = new HashMap<>();
        for (int index = 0; index < first.classes().size(); index++) {
            Integer other = there.get(first.classes().get(index).labelId());
            if (other != null) {
                common.put(index, other);
            }
        }
        return common;
    }

    void forEach(Consumer<Compared> consumer) {
        Iterator<FrameFacts> others =
                frames.all(second.id(), second.classes().size()).iterator();
        FrameFacts other = others.hasNext() ? others.next() : null;
        for (FrameFacts one : frames.all(first.id(), first.classes().size())) {
            while (other != null && order(other).compareTo(order(one)) < 0) {
                other = others.hasNext() ? others.next() : null;
            }
            if (other != null && order(other).equals(order(one))) {
                compare(one, other, consumer);
            }
        }
    }

    /** As the database orders them: its ids by their unsigned bytes. */
    private static String order(FrameFacts frame) {
        return "%s %010d".formatted(frame.mediaId(), frame.frame());
    }

    /** Both kept the same objects in the same order, but each only those of its classes. */
    private void compare(FrameFacts one, FrameFacts other, Consumer<Compared> consumer) {
        Map<GroundTruth, Prediction> byFirst = firstReading.found(one);
        Map<GroundTruth, Prediction> bySecond = secondReading.found(other);
        List<GroundTruth> shared = new ArrayList<>(one.truths());
        shared.removeIf(truth -> !secondIndex.containsKey(truth.classIndex()));
        List<GroundTruth> sharedThere = new ArrayList<>(other.truths());
        sharedThere.removeIf(truth -> !secondIndex.containsValue(truth.classIndex()));
        for (int i = 0; i < Math.min(shared.size(), sharedThere.size()); i++) {
            GroundTruth truth = shared.get(i);
            if (!truth.ignore()) {
                consumer.accept(new Compared(one, other, truth, byFirst.get(truth), bySecond.get(sharedThere.get(i))));
            }
        }
    }
}
