package io.truthloom.benchmark;

import io.truthloom.common.RgbImage;
import io.truthloom.evaluate.Evaluation;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.PrecisionRecall;
import io.truthloom.evaluate.Prediction;
import io.truthloom.learn.Detector;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Raw detections on the sampled frames against the truth there. */
final class DetectionStep {
    private final ApplicationContext context;
    private final Truth truth;
    private final Table table;

    DetectionStep(ApplicationContext context, Truth truth, Table table) {
        this.context = context;
        this.truth = truth;
        this.table = table;
    }

    void measure(Media video, ModelId model, List<Integer> sampled) {
        FrameStore frames = context.getBean(FrameStore.class);
        Detector detector = context.getBean(ModelService.class).detector(model);
        RgbImage background = detector.usesBackground() ? frames.background(video.id()) : null;
        List<GroundTruth> truths = new ArrayList<>();
        List<Prediction> predictions = new ArrayList<>();
        long nanos = 0;
        for (int frame : sampled) {
            truth.on(frame)
                    .forEach(row -> truths.add(
                            new GroundTruth(frame, 0, row.box().clip(video.width(), video.height()), !row.counts())));
            RgbImage image = frames.read(video.id(), frame);
            long start = System.nanoTime();
            detector.detect(image, background, Detector.LEAST_SCORE)
                    .forEach(d -> predictions.add(new Prediction(
                            frame, d.classIndex(), d.box().clip(video.width(), video.height()), d.score())));
            nanos += System.nanoTime() - start;
        }
        Evaluation at50 = Evaluation.of(truths, predictions, 0.5);
        Evaluation at75 = Evaluation.of(truths, predictions, 0.75);
        table.row("tested on", "%d frames, %d boxes", sampled.size(), at50.all().truths());
        table.row("AP50", "%.3f", at50.meanAveragePrecision().orElse(0));
        table.row("AP75", "%.3f", at75.meanAveragePrecision().orElse(0));
        at50.all().bestF1().ifPresent(best -> row(best, detector));
        table.row("detection", "%.0f ms a frame", nanos / 1e6 / Math.max(1, sampled.size()));
    }

    private void row(PrecisionRecall.Point best, Detector detector) {
        table.row("recall / precision at the best F1", "%.3f / %.3f", best.recall(), best.precision());
        table.row("best / suggested threshold", "%.2f / %.2f", best.score(), detector.suggestedThreshold());
    }
}
