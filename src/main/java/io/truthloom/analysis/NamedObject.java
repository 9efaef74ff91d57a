package io.truthloom.analysis;

import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import java.util.ArrayList;
import java.util.List;

/**
 * A labelled object and what a classifier calls it. A frame keeps its objects in order, crowds left out, and for each the
 * same number of answers, likeliest first.
 */
record NamedObject(GroundTruth truth, List<Prediction> answers) {
    static final int MOST_ANSWERS = 5;

    static int answers(int classes) {
        return Math.min(MOST_ANSWERS, classes);
    }

    static List<GroundTruth> objects(List<GroundTruth> truths) {
        return truths.stream().filter(truth -> !truth.ignore()).toList();
    }

    static List<NamedObject> of(FrameFacts frame, int classes) {
        List<NamedObject> named = new ArrayList<>();
        int each = answers(classes);
        for (GroundTruth truth : objects(frame.truths())) {
            int from = named.size() * each;
            if (from + each <= frame.predictions().size()) {
                named.add(new NamedObject(truth, frame.predictions().subList(from, from + each)));
            }
        }
        return named;
    }

    Prediction answer() {
        return answers.getFirst();
    }

    /** As {@link io.truthloom.evaluate.ClassificationEvaluation} takes it; 0 for classes that are not among the answers. */
    float[] probabilities(int classes) {
        float[] all = new float[classes];
        answers.forEach(answer -> all[answer.classIndex()] = (float) answer.score());
        return all;
    }
}
