package io.truthloom.analysis;

import io.truthloom.evaluate.CocoEvaluation;
import io.truthloom.evaluate.CocoScores;
import io.truthloom.evaluate.Confusion;
import io.truthloom.evaluate.ErrorAnalysis;
import io.truthloom.evaluate.PrecisionRecall;
import io.truthloom.evaluate.PrecisionRecall.Point;
import io.truthloom.jobs.JobContext;
import io.truthloom.model.ModelKind;
import io.truthloom.model.ModelService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the stored frames to the numbers of a detector, in two passes: the second needs the best threshold of the first. */
@Component
class Summing {
    private static final int AT_50 = 0;
    private static final int AT_75 = 5;

    private final FrameFactsRows frames;
    private final ModelService models;
    private final EvaluationNotes notes;

    Summing(FrameFactsRows frames, ModelService models, EvaluationNotes notes) {
        this.frames = frames;
        this.models = models;
        this.notes = notes;
    }

    EvaluationSummary sumUp(ModelEvaluation evaluation, JobContext context) {
        int classes = evaluation.classes().size();
        var coco = new CocoEvaluation(classes);
        var errors = new ErrorAnalysis(classes);
        int count = 0;
        long predictions = 0;
        for (FrameFacts frame : frames.all(evaluation.id(), classes)) {
            context.checkCancelled();
            coco.add(frame.truths(), frame.predictions());
            errors.add(frame.truths(), frame.predictions());
            count++;
            predictions += frame.predictions().size();
        }
        CocoEvaluation.Result result = coco.result();
        Point best = best(coco.curveOfAll(AT_50));
        double threshold = best == null ? models.get(evaluation.modelId()).suggestedThreshold() : best.score();
        Confusion confusion = markCells(evaluation, threshold, context);
        List<EvaluationSummary.ClassSummary> byClass = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            PrecisionRecall curve = coco.curve(c, AT_50);
            byClass.add(new EvaluationSummary.ClassSummary(
                    result.byClass().get(c),
                    curve.sampled(),
                    coco.curve(c, AT_75).sampled(),
                    best(curve)));
        }
        return new EvaluationSummary(
                count,
                predictions,
                result.overall(),
                byClass,
                best,
                threshold,
                confusion.counts(),
                errors.costs(),
                notes.of(
                        evaluation,
                        count,
                        result.byClass().stream().map(CocoScores::truths).toList()),
                null);
    }

    private static @Nullable Point best(PrecisionRecall curve) {
        return curve.truths() == 0
                ? null
                : curve.bestF1().filter(point -> point.f1() > 0).orElse(null);
    }

    private Confusion markCells(ModelEvaluation evaluation, double threshold, JobContext context) {
        int classes = evaluation.classes().size();
        var reading = new FrameReading(ModelKind.DETECTOR, classes, threshold);
        Confusion confusion = Confusion.empty(classes);
        try (var cells = new CellWriter(frames, evaluation.id())) {
            for (FrameFacts frame : frames.all(evaluation.id(), classes)) {
                context.checkCancelled();
                confusion.add(reading.pairs(frame));
                cells.add(frame, reading.codes(frame));
            }
        }
        return confusion;
    }
}
