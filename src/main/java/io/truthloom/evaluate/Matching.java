package io.truthloom.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Greedy matching as COCO does it: in each picture the predictions choose in the order of their scores, each the free
 * truth of its class with the highest IoU that is at least the threshold; an ignored truth only where no other fits.
 * Unlike {@link CocoEvaluation} there is no limit of 100 predictions per picture and class.
 */
public final class Matching {
    static final Comparator<Prediction> SUREST_FIRST =
            Comparator.comparingDouble(Prediction::score).reversed();

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

    private record Group(List<GroundTruth> truths, Candidates candidates) {
        static Group of(List<GroundTruth> truths) {
            return new Group(truths, new Candidates(truths, GroundTruth::ignore));
        }
    }

    private static List<Outcome> match(
            List<GroundTruth> truths,
            List<Prediction> predictions,
            double minIou,
            Function<Prediction, Place> placeOfPrediction,
            Function<GroundTruth, Place> placeOfTruth) {
        Map<Place, List<GroundTruth>> byPlace = new HashMap<>();
        for (GroundTruth truth : truths) {
            byPlace.computeIfAbsent(placeOfTruth.apply(truth), place -> new ArrayList<>())
                    .add(truth);
        }
        Map<Place, Group> groups = new HashMap<>();
        byPlace.forEach((place, there) -> groups.put(place, Group.of(there)));
        List<Outcome> outcomes = new ArrayList<>(predictions.size());
        predictions.stream()
                .sorted(SUREST_FIRST)
                .forEach(prediction ->
                        outcomes.add(choose(prediction, groups.get(placeOfPrediction.apply(prediction)), minIou)));
        return outcomes;
    }

    private static Outcome choose(Prediction prediction, @Nullable Group group, double minIou) {
        if (group == null) {
            return new Outcome(prediction, null, 0);
        }
        List<GroundTruth> truths = group.truths();
        double[] overlaps = GroundTruth.overlaps(truths, truths.size(), prediction.box());
        int chosen = group.candidates().choose(overlaps, minIou);
        return chosen == Candidates.NONE
                ? new Outcome(prediction, null, 0)
                : new Outcome(prediction, truths.get(chosen), overlaps[chosen]);
    }
}
