package io.truthloom.learn;

import io.truthloom.common.Box;
import io.truthloom.learn.LabelledImage.LabelledBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The score at which validation detections, each matched to one object at IoU 0.5, have their best F1. */
final class F1Threshold {
    static final double FALLBACK = 0.3;

    private static final double MATCH_IOU = 0.5;
    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 0.7;

    private F1Threshold() {}

    private record Scored(double score, boolean right) {}

    /** @param truth of the pictures that {@code detections} is parallel to */
    static double best(List<List<LabelledBox>> truth, List<List<Detection>> detections) {
        int objects = truth.stream().mapToInt(List::size).sum();
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            match(truth.get(i), detections.get(i), scored);
        }
        if (objects == 0 || scored.stream().noneMatch(Scored::right)) {
            return FALLBACK;
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        double bestF1 = -1;
        double threshold = FALLBACK;
        int right = 0;
        for (int i = 0; i < scored.size(); i++) {
            right += scored.get(i).right() ? 1 : 0;
            double f1 = 2.0 * right / (i + 1 + objects);
            if (f1 > bestF1) {
                bestF1 = f1;
                double next = i + 1 < scored.size() ? scored.get(i + 1).score() : 0;
                threshold = (scored.get(i).score() + next) / 2;
            }
        }
        return Math.clamp(threshold, LOWEST, HIGHEST);
    }

    private static void match(List<LabelledBox> truth, List<Detection> detections, List<Scored> scored) {
        Set<Integer> taken = new HashSet<>();
        for (Detection detection : detections) {
            int best = -1;
            double bestIou = MATCH_IOU;
            for (int i = 0; i < truth.size(); i++) {
                Box box = truth.get(i).box();
                double iou = box.iou(detection.box());
                if (iou >= bestIou && truth.get(i).classIndex() == detection.classIndex() && !taken.contains(i)) {
                    best = i;
                    bestIou = iou;
                }
            }
            if (best >= 0) {
                taken.add(best);
            }
            scored.add(new Scored(detection.score(), best >= 0));
        }
    }
}
