package io.truthloom.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Greedy matching as COCO does it: in each picture the predictions choose in the order of their scores, each the free
 * truth of its class with the highest IoU that is at least the threshold; an ignored truth only where no other fits.
 * Unlike COCO's default there is no limit of 100 predictions per picture.
 */
public final class Matching {
    private Matching() {}

    /** An outcome for each prediction, highest score first; equal scores stay in the given order. */
    public static List<Outcome> match(List<GroundTruth> truths, List<Prediction> predictions, double minIou) {
        return match(
                truths,
                predictions,
                minIou,
                p -> new Place(p.image(), p.classIndex()),
                t -> new Place(t.image(), t.classIndex()));
    }

    /** As {@link #match}, but any class may match any other: for confusion between classes. */
    static List<Outcome> matchAcrossClasses(List<GroundTruth> truths, List<Prediction> predictions, double minIou) {
        return match(truths, predictions, minIou, p -> new Place(p.image(), 0), t -> new Place(t.image(), 0));
    }

    private record Place(long image, int group) {}

    private static List<Outcome> match(
            List<GroundTruth> truths,
            List<Prediction> predictions,
            double minIou,
            Function<Prediction, Place> placeOfPrediction,
            Function<GroundTruth, Place> placeOfTruth) {
        Map<Place, List<GroundTruth>> free = truths.stream()
                .sorted(Comparator.comparing(GroundTruth::ignore))
                .collect(Collectors.groupingBy(placeOfTruth, HashMap::new, Collectors.toCollection(ArrayList::new)));
        List<Outcome> outcomes = new ArrayList<>(predictions.size());
        predictions.stream()
                .sorted(Comparator.comparingDouble(Prediction::score).reversed())
                .forEach(prediction -> {
                    List<GroundTruth> candidates = free.getOrDefault(placeOfPrediction.apply(prediction), List.of());
                    outcomes.add(choose(prediction, candidates, minIou));
                });
        return outcomes;
    }

    /** Takes the chosen truth out of {@code candidates}, which holds the ignored ones last. */
    private static Outcome choose(Prediction prediction, List<GroundTruth> candidates, double minIou) {
        int best = -1;
        double bestIou = minIou;
        for (int i = 0; i < candidates.size(); i++) {
            if (best >= 0 && !candidates.get(best).ignore() && candidates.get(i).ignore()) {
                break;
            }
            double iou = prediction.box().iou(candidates.get(i).box());
            if (iou >= bestIou) {
                best = i;
                bestIou = iou;
            }
        }
        @Nullable GroundTruth truth = best < 0 ? null : candidates.remove(best);
        return new Outcome(prediction, truth, truth == null ? 0 : bestIou);
    }
}
