package io.truthloom.annotation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the keyframes of one object have to be. Whether a label's kind and attributes allow them is not asked: the schema
 * may have changed while somebody worked, and no work is refused for that.
 */
final class KeyframeRules {
    private static final int MAX_ATTRIBUTES = 64;
    private static final int MAX_ATTRIBUTE_NAME = 64;
    private static final int MAX_ATTRIBUTE_VALUE = 4096;

    private KeyframeRules() {}

    /** Every problem once, as sentences. */
    static List<String> problems(Annotation annotation, int frameCount, PictureLimits picture) {
        List<Keyframe> keyframes = annotation.keyframes();
        Set<String> problems = new LinkedHashSet<>();
        if (keyframes.isEmpty()) {
            return List.of("It has no keyframe, so it is nowhere; delete it instead.");
        }
        if (!annotation.track() && (keyframes.size() > 1 || keyframes.getFirst().outside())) {
            problems.add("Only a track can have several keyframes or be outside; make it a track.");
        }
        attributeProblem(annotation.attributes()).ifPresent(problems::add);
        int previous = -1;
        for (Keyframe keyframe : keyframes) {
            if (keyframe.frame() < 0 || keyframe.frame() >= frameCount) {
                problems.add("It has a keyframe on frame %d; there are frames 0 to %d only."
                        .formatted(keyframe.frame(), frameCount - 1));
            } else if (keyframe.frame() <= previous) {
                problems.add("Its keyframes have to be in frame order, one per frame (see frame %d)."
                        .formatted(keyframe.frame()));
            }
            previous = keyframe.frame();
            shapeProblem(keyframe, picture).ifPresent(problems::add);
            attributeProblem(keyframe.attributes()).ifPresent(problems::add);
        }
        if (keyframes.stream().map(k -> k.shape().getClass()).distinct().count() > 1) {
            problems.add("All keyframes of a track have to be of one kind of shape.");
        }
        return new ArrayList<>(problems);
    }

    private static Optional<String> shapeProblem(Keyframe keyframe, PictureLimits picture) {
        return keyframe.outside() ? picture.problemOutside(keyframe.shape()) : picture.problem(keyframe.shape());
    }

    private static Optional<String> attributeProblem(Map<String, String> attributes) {
        boolean fits = attributes.size() <= MAX_ATTRIBUTES
                && attributes.entrySet().stream()
                        .allMatch(e -> e.getKey().length() <= MAX_ATTRIBUTE_NAME
                                && e.getValue().length() <= MAX_ATTRIBUTE_VALUE);
        return fits
                ? Optional.empty()
                : Optional.of("It has more than %d attributes, a name over %d or a value over %d letters."
                        .formatted(MAX_ATTRIBUTES, MAX_ATTRIBUTE_NAME, MAX_ATTRIBUTE_VALUE));
    }
}
