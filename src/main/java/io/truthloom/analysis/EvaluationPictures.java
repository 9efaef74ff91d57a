package io.truthloom.analysis;

import io.truthloom.common.InvalidInputException;
import io.truthloom.evaluate.DetectionError;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Matching;
import io.truthloom.evaluate.Outcome;
import io.truthloom.evaluate.Prediction;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The pictures behind the numbers, most telling first; checks membership. */
@Service
public class EvaluationPictures {
    private static final int MOST = 120;

    private final EvaluationService evaluations;
    private final FrameFactsRows frames;
    private final MediaService media;

    EvaluationPictures(EvaluationService evaluations, FrameFactsRows frames, MediaService media) {
        this.evaluations = evaluations;
        this.frames = frames;
        this.media = media;
    }

    /** @param all how many there are; {@code shots} holds the first of them */
    public record Page(List<Shot> shots, long all) {}

    private record Found(
            FrameFacts frame,
            @Nullable Prediction prediction,
            @Nullable GroundTruth truth) {}

    /**
     * What is surely wrong comes first, misses by their size, the neighbours of a curve's point by distance in score.
     *
     * @throws InvalidInputException no such cell or class, or the evaluation is not done
     */
    public Page behind(EvaluationId id, Behind wish) {
        ModelEvaluation evaluation = evaluations.get(id);
        int classes = evaluation.classes().size();
        check(evaluation, wish);
        Best<Found> best = new Best<>(MOST);
        switch (wish) {
            case Behind.Cell(int row, int column) -> {
                for (FrameFacts frame : frames.withCell(id, classes, FrameReading.cell(row, column, classes))) {
                    addCell(frame, row, column, evaluation, best);
                }
            }
            case Behind.Errors errors -> {
                for (FrameFacts frame : frames.withCell(id, classes, FrameReading.errors(errors.kind()))) {
                    DetectionError.of(frame.truths(), frame.predictions()).stream()
                            .filter(error -> error.kind() == errors.kind())
                            .forEach(error -> add(frame, error.prediction(), error.truth(), best));
                }
            }
            case Behind.CurvePoint point -> {
                for (FrameFacts frame : frames.all(id, classes)) {
                    addNear(frame, point, best);
                }
            }
        }
        return new Page(shots(evaluation, best.inOrder()), best.count());
    }

    private static void check(ModelEvaluation evaluation, Behind wish) {
        if (evaluation.summary() == null) {
            throw new InvalidInputException(
                    "Evaluation", "It is not done yet. Its pictures are there when the numbers are.");
        }
        int classes = evaluation.classes().size();
        boolean fits = switch (wish) {
            case Behind.Cell(int row, int column) -> row >= 0 && column >= 0 && row <= classes && column <= classes;
            case Behind.Errors errors -> true;
            case Behind.CurvePoint point -> point.classIndex() >= 0 && point.classIndex() < classes;
        };
        if (!fits) {
            throw new InvalidInputException(
                    "Evaluation", "It has no such class. Choose a cell or a curve on its page.");
        }
    }

    private static void addCell(FrameFacts frame, int row, int column, ModelEvaluation evaluation, Best<Found> best) {
        int classes = evaluation.classes().size();
        FrameReading.of(evaluation).pairs(frame).stream()
                .filter(pair -> pair.row(classes) == row && pair.column(classes) == column)
                .forEach(pair -> add(frame, pair.prediction(), pair.truth(), best));
    }

    private static void addNear(FrameFacts frame, Behind.CurvePoint point, Best<Found> best) {
        for (Outcome outcome : Matching.match(frame.truths(), frame.predictions(), FrameReading.IOU)) {
            Prediction prediction = outcome.prediction();
            if (prediction.classIndex() == point.classIndex()) {
                best.add(Math.abs(prediction.score() - point.score()), new Found(frame, prediction, outcome.truth()));
            }
        }
    }

    private static void add(
            FrameFacts frame, @Nullable Prediction prediction, @Nullable GroundTruth truth, Best<Found> best) {
        double size = truth == null ? 0 : truth.area();
        best.add(prediction == null ? -size : -prediction.score(), new Found(frame, prediction, truth));
    }

    private List<Shot> shots(ModelEvaluation evaluation, List<Found> all) {
        Map<MediaId, Media> known = media
                .find(
                        evaluation.projectId(),
                        all.stream()
                                .map(found -> found.frame().mediaId())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Media::id, Function.identity()));
        FrameReading reading = FrameReading.of(evaluation);
        List<Shot> shots = new ArrayList<>();
        for (Found found : all) {
            Media there = known.get(found.frame().mediaId());
            if (there != null) {
                shots.add(new Shot(
                        there,
                        found.frame().frame(),
                        found.prediction(),
                        found.truth(),
                        found.frame().truths(),
                        found.frame().predictions().stream()
                                .filter(p -> reading.isShown(p) || p == found.prediction())
                                .toList()));
            }
        }
        return shots;
    }
}
