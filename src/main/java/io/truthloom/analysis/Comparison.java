package io.truthloom.analysis;

import java.util.List;
import java.util.Map;

/**
 * Two models on the same part of the same version, object by object: each at its own best threshold, at IoU 0.5.
 *
 * @param classes those that both know
 * @param objects by who finds them, each fate present; of the classes that both know, crowds left out
 */
public record Comparison(
        ModelEvaluation first, ModelEvaluation second, List<ClassDifference> classes, Map<FoundBy, Long> objects) {
    public Comparison {
        classes = List.copyOf(classes);
        objects = Map.copyOf(objects);
    }

    public enum FoundBy {
        BOTH,
        FIRST_ONLY,
        SECOND_ONLY,
        NEITHER;

        static FoundBy of(boolean first, boolean second) {
            return first ? second ? BOTH : FIRST_ONLY : second ? SECOND_ONLY : NEITHER;
        }
    }

    /** @param firstIndex index of the class in the first evaluation; likewise the second's */
    public record ClassDifference(EvaluatedClass known, int firstIndex, int secondIndex, Map<FoundBy, Long> objects) {}
}
