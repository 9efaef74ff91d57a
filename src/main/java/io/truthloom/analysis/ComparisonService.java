package io.truthloom.analysis;

import io.truthloom.analysis.Comparison.ClassDifference;
import io.truthloom.analysis.Comparison.FoundBy;
import io.truthloom.common.InvalidInputException;
import io.truthloom.evaluate.Prediction;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Compares two evaluations picture by picture; checks membership. */
@Service
public class ComparisonService {
    private static final int MOST = 120;

    private final EvaluationService evaluations;
    private final FrameFactsRows frames;
    private final MediaService media;

    ComparisonService(EvaluationService evaluations, FrameFactsRows frames, MediaService media) {
        this.evaluations = evaluations;
        this.frames = frames;
        this.media = media;
    }

    /** Those that one can be compared with: done, of the same version and split; newest first. */
    public List<ModelEvaluation> comparableWith(ModelEvaluation one) {
        return evaluations.list(one.projectId()).stream()
                .filter(other -> !other.id().equals(one.id()) && other.summary() != null && isSamePart(one, other))
                .toList();
    }

    private static boolean isSamePart(ModelEvaluation one, ModelEvaluation other) {
        return one.datasetVersionId().equals(other.datasetVersionId())
                && one.split() == other.split()
                && one.kind() == other.kind();
    }

    /** @throws InvalidInputException not the same part of the same version, or one of them is not done */
    public Comparison compare(EvaluationId firstId, EvaluationId secondId) {
        ModelEvaluation first = done(firstId);
        ModelEvaluation second = done(secondId);
        requireSamePart(first, second);
        Map<FoundBy, Long> all = none();
        Map<Integer, Map<FoundBy, Long>> byClass = new HashMap<>();
        new ComparedFrames(frames, first, second).forEach(one -> {
            all.merge(one.foundBy(), 1L, Long::sum);
            byClass.computeIfAbsent(one.truth().classIndex(), c -> none()).merge(one.foundBy(), 1L, Long::sum);
        });
        List<ClassDifference> classes = new ArrayList<>();
        new TreeMap<>(ComparedFrames.commonClasses(first, second))
                .forEach((here, there) -> classes.add(new ClassDifference(
                        first.classes().get(here), here, there, byClass.getOrDefault(here, none()))));
        return new Comparison(first, second, classes, all);
    }

    private static Map<FoundBy, Long> none() {
        Map<FoundBy, Long> none = new EnumMap<>(FoundBy.class);
        for (FoundBy one : FoundBy.values()) {
            none.put(one, 0L);
        }
        return none;
    }

    /**
     * Objects of that fate, the surest found first, then by size.
     *
     * @param first as of {@link Shot}, but the predictions are those of the first model
     */
    public record ComparedShot(Shot first, Shot second) {}

    public List<ComparedShot> pictures(EvaluationId firstId, EvaluationId secondId, FoundBy fate) {
        ModelEvaluation first = done(firstId);
        ModelEvaluation second = done(secondId);
        requireSamePart(first, second);
        Best<ComparedFrames.Compared> best = new Best<>(MOST);
        new ComparedFrames(frames, first, second).forEach(one -> {
            if (one.foundBy() == fate) {
                best.add(rank(one), one);
            }
        });
        List<ComparedFrames.Compared> all = best.inOrder();
        Map<MediaId, Media> known = media
                .find(
                        first.projectId(),
                        all.stream()
                                .map(one -> one.firstFrame().mediaId())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Media::id, Function.identity()));
        List<ComparedShot> shots = new ArrayList<>();
        for (ComparedFrames.Compared one : all) {
            Media there = known.get(one.firstFrame().mediaId());
            if (there != null) {
                shots.add(new ComparedShot(
                        shot(there, one.firstFrame(), one, first, true),
                        shot(there, one.secondFrame(), one, second, false)));
            }
        }
        return shots;
    }

    private static double rank(ComparedFrames.Compared one) {
        double surest = Math.max(
                one.byFirst() == null ? 0 : one.byFirst().score(),
                one.bySecond() == null ? 0 : one.bySecond().score());
        return surest > 0 ? -1 - surest : -one.truth().area() / (one.truth().area() + 1);
    }

    private static Shot shot(
            Media media, FrameFacts frame, ComparedFrames.Compared one, ModelEvaluation evaluation, boolean isFirst) {
        FrameReading reading = FrameReading.of(evaluation);
        Prediction meant = isFirst ? one.byFirst() : one.bySecond();
        return new Shot(
                media,
                frame.frame(),
                meant,
                one.truth(),
                frame.truths(),
                frame.predictions().stream()
                        .filter(prediction -> reading.isShown(prediction) || prediction == meant)
                        .toList());
    }

    private ModelEvaluation done(EvaluationId id) {
        ModelEvaluation one = evaluations.get(id);
        if (one.summary() == null) {
            throw new InvalidInputException("Evaluation", "It is not done yet. Compare it when its numbers are there.");
        }
        return one;
    }

    private static void requireSamePart(ModelEvaluation first, ModelEvaluation second) {
        if (!isSamePart(first, second)) {
            throw new InvalidInputException(
                    "Comparison",
                    "The two were evaluated on different frames, or only one is a detector. Evaluate two models of a kind on"
                            + " the same part of the same version.");
        }
    }
}
