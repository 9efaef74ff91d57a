package io.truthloom.testing;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.Detection;
import io.truthloom.learn.DetectorTrainer;
import io.truthloom.learn.LabelledImage;
import io.truthloom.learn.TrainingListener;
import io.truthloom.learn.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A real model file with two classes, trained for one iteration: it loads and runs, and knows nothing. */
public final class TinyModel implements TrainingListener {
    private TinyModel() {}

    public static Path train(DetectorTrainer trainer, Path folder) {
        RgbImage image = new RgbImage(64, 64, new byte[64 * 64 * 3]);
        List<LabelledImage> pictures = List.of(
                LabelledImage.of(image, null, List.of(new LabelledImage.LabelledBox(1, new Box(10, 10, 30, 40)))));
        TrainingSettings settings = new TrainingSettings(60, 1, 1e-3, 1, null, false, false, 1, 60, 60);
        return Objects.requireNonNull(trainer.train(
                List.of("person", "car"), pictures, List.of(), settings, folder, new TinyModel(), () -> false));
    }

    @Override
    public void iteration(int iteration, double elapsed, double loss, double rate, double seconds) {}

    @Override
    public void checkpoint(int iteration) {}

    @Override
    public double evaluate(int iteration, double elapsed, List<List<Detection>> detections) {
        return 0;
    }
}
