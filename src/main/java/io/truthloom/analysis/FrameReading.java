package io.truthloom.analysis;

import io.truthloom.evaluate.Confusion;
import io.truthloom.evaluate.DetectionError;
import io.truthloom.evaluate.ErrorKind;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Matching;
import io.truthloom.evaluate.Outcome;
import io.truthloom.evaluate.Prediction;
import io.truthloom.model.ModelKind;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How a kept frame is understood: by the kind of the model and from which score on predictions count. */
record FrameReading(ModelKind kind, int classes, double threshold) {
    static final double IOU = 0.5;

    static FrameReading of(ModelEvaluation evaluation) {
        return new FrameReading(evaluation.kind(), evaluation.classes().size(), evaluation.threshold());
    }

    static int cell(int row, int column, int classes) {
        return row * (classes + 1) + column;
    }

    static int errors(ErrorKind kind) {
        return -1 - kind.ordinal();
    }

    /** What the cells of the confusion matrix count. */
    List<Confusion.Pair> pairs(FrameFacts frame) {
        return switch (kind) {
            case DETECTOR -> Confusion.pairs(frame.truths(), frame.predictions(), IOU, threshold);
            case CLASSIFIER ->
                NamedObject.of(frame, classes).stream()
                        .map(one -> new Confusion.Pair(one.truth(), one.answer()))
                        .toList();
        };
    }

    /** Numbers by which the frame is found: of the cells, and of the kinds of error, that it has something for. */
    Set<Integer> codes(FrameFacts frame) {
        Set<Integer> codes = new TreeSet<>();
        pairs(frame).forEach(pair -> codes.add(cell(pair.row(classes), pair.column(classes), classes)));
        if (kind == ModelKind.DETECTOR) {
            DetectionError.of(frame.truths(), frame.predictions()).forEach(error -> codes.add(errors(error.kind())));
        }
        return codes;
    }

    /** The truths, by identity, that are found as what they are, and by what. */
    Map<GroundTruth, Prediction> found(FrameFacts frame) {
        Map<GroundTruth, Prediction> found = new IdentityHashMap<>();
        switch (kind) {
            case DETECTOR -> {
                List<Prediction> sure = frame.predictions().stream()
                        .filter(prediction -> prediction.score() >= threshold)
                        .toList();
                for (Outcome outcome : Matching.match(frame.truths(), sure, IOU)) {
                    GroundTruth truth = outcome.truth();
                    if (truth != null) {
                        found.put(truth, outcome.prediction());
                    }
                }
            }
            case CLASSIFIER -> {
                for (NamedObject one : NamedObject.of(frame, classes)) {
                    if (one.answer().classIndex() == one.truth().classIndex()) {
                        found.put(one.truth(), one.answer());
                    }
                }
            }
        }
        return found;
    }

    /** What is drawn of a frame beside the prediction that is meant. */
    boolean isShown(Prediction prediction) {
        return kind == ModelKind.DETECTOR && prediction.score() >= threshold;
    }
}
