package io.truthloom.analysis;

import io.truthloom.evaluate.ClassificationEvaluation;
import io.truthloom.evaluate.CocoScores;
import io.truthloom.evaluate.Confusion;
import io.truthloom.jobs.JobContext;
import io.truthloom.model.ModelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** From the stored frames to the numbers of a classifier, in one pass. */
@Component
class ClassifierSumming {
    private final FrameFactsRows frames;
    private final EvaluationNotes notes;

    ClassifierSumming(FrameFactsRows frames, EvaluationNotes notes) {
        this.frames = frames;
        this.notes = notes;
    }

    EvaluationSummary sumUp(ModelEvaluation evaluation, JobContext context) {
        int classes = evaluation.classes().size();
        var reading = new FrameReading(ModelKind.CLASSIFIER, classes, 0);
        var named = new ClassificationEvaluation(classes);
        Confusion confusion = Confusion.empty(classes);
        int count = 0;
        long predictions = 0;
        try (var cells = new CellWriter(frames, evaluation.id())) {
            for (FrameFacts frame : frames.all(evaluation.id(), classes)) {
                context.checkCancelled();
                NamedObject.of(frame, classes)
                        .forEach(one -> named.add(one.truth().classIndex(), one.probabilities(classes)));
                confusion.add(reading.pairs(frame));
                cells.add(frame, reading.codes(frame));
                count++;
                predictions += frame.predictions().size();
            }
        }
        ClassificationEvaluation.Result result = named.result();
        List<EvaluationSummary.ClassSummary> byClass = new ArrayList<>();
        List<Long> truths = new ArrayList<>();
        for (ClassificationEvaluation.ClassScores scores : result.byClass()) {
            truths.add(scores.truths());
            byClass.add(new EvaluationSummary.ClassSummary(none(scores.truths()), List.of(), List.of(), null));
        }
        return new EvaluationSummary(
                count,
                predictions,
                none(result.answers()),
                byClass,
                null,
                0,
                confusion.counts(),
                Map.of(),
                notes.of(evaluation, count, truths),
                new EvaluationSummary.Naming(
                        result.topK().subList(0, NamedObject.answers(classes)),
                        result.byClass(),
                        result.expectedCalibrationError(),
                        result.reliability()));
    }

    private static CocoScores none(long truths) {
        return new CocoScores(truths, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
