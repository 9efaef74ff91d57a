package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.learn.Checkpoints.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

class DetectorTrainerTest {
    private static final int SIZE = 96;

    @TempDir
    Path folder;

    private final List<LabelledImage> training = SyntheticScenes.scenes(12, SIZE, SIZE, 1);
    private final List<LabelledImage> validation = SyntheticScenes.scenes(6, SIZE, SIZE, 2);
    private final RecordingListener listener = new RecordingListener();

    @Test
    void learns_to_find_and_tell_apart_bright_blocks() {
        Path model = train(folder, settings(220, 10), () -> false);

        try (Detector detector = new DefaultDetectors(new InferencePool()).open(model)) {
            assertThat(detector.classNames()).isEqualTo(SyntheticScenes.CLASSES);
            assertThat(detector.usesBackground()).isTrue();
            List<List<Detection>> found = validation.stream()
                    .map(image -> detector.detect(
                            image.pixels().image(), image.pixels().background(), detector.suggestedThreshold()))
                    .toList();
            assertThat(f1(found)).isGreaterThan(0.7);
        }
        assertThat(listener.losses.getLast()).isLessThan(listener.losses.getFirst() / 2);
        assertThat(listener.evaluations).isPositive();
    }

    @Test
    void a_stopped_run_goes_on_to_the_very_same_weights() throws IOException {
        Path whole = folder.resolve("whole");
        Path broken = folder.resolve("broken");
        train(whole, settings(30, 100), () -> false);
        listener.losses.clear();

        assertThat(train(broken, settings(30, 100), () -> listener.losses.size() >= 13))
                .isNull();
        assertThat(train(broken, settings(30, 100), () -> false)).isNotNull();

        assertThat(listener.losses).hasSize(30);
        Checkpoint straight = new Checkpoints(whole).newest().orElseThrow();
        Checkpoint resumed = new Checkpoints(broken).newest().orElseThrow();
        assertThat(resumed.state().iteration()).isEqualTo(30);
        assertThat(parameters(resumed)).isEqualTo(parameters(straight));
    }

    @Test
    void a_damaged_newest_checkpoint_falls_back_to_the_one_before() throws IOException {
        listener.losses.clear();
        train(folder, settings(30, 100), () -> listener.losses.size() >= 5);
        train(folder, settings(30, 100), () -> listener.losses.size() >= 8);
        Path newest = folder.resolve("checkpoint-00000008.zip");
        Files.write(newest, new byte[] {1, 2, 3});

        assertThat(new Checkpoints(folder).newest().orElseThrow().state().iteration())
                .isEqualTo(5);
    }

    @Test
    void pictures_without_objects_can_not_be_learnt_from() {
        List<LabelledImage> empty = training.stream()
                .map(image -> new LabelledImage(image.width(), image.height(), image.pixels(), List.of()))
                .toList();

        assertThatThrownBy(() -> new DefaultDetectorTrainer()
                        .train(
                                SyntheticScenes.CLASSES,
                                empty,
                                List.of(),
                                settings(5, 5),
                                folder,
                                listener,
                                () -> false))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("draw some boxes");
    }

    @Test
    void a_run_that_diverges_says_what_to_try() {
        assertThatThrownBy(() -> train(
                        folder, new TrainingSettings(600, 200, 1e30, 4, null, true, true, 1, 600, 600), () -> false))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("lower learning rate");
    }

    private Path train(Path runFolder, TrainingSettings settings, BooleanSupplier stop) {
        return new DefaultDetectorTrainer()
                .train(SyntheticScenes.CLASSES, training, validation, settings, runFolder, listener, stop);
    }

    private static TrainingSettings settings(int iterations, int evaluateEverySeconds) {
        return new TrainingSettings(600, iterations, 2e-3, 8, null, true, true, 42, evaluateEverySeconds, 600);
    }

    private static INDArray parameters(Checkpoint checkpoint) throws IOException {
        return NetworkFile.read(checkpoint.network(), true).params();
    }

    private double f1(List<List<Detection>> found) {
        int right = 0;
        int boxes = 0;
        for (int i = 0; i < validation.size(); i++) {
            List<Detection> detections = found.get(i);
            for (var truth : validation.get(i).boxes()) {
                boxes++;
                right += detections.stream()
                                .anyMatch(seen -> seen.classIndex() == truth.classIndex()
                                        && seen.box().iou(truth.box()) >= 0.5)
                        ? 1
                        : 0;
            }
        }
        int seen = found.stream().mapToInt(List::size).sum();
        return 2.0 * right / (boxes + seen);
    }

    private static final class RecordingListener implements TrainingListener {
        private final List<Double> losses = new ArrayList<>();
        private int evaluations;

        @Override
        public void iteration(int iteration, double elapsed, double loss, double rate, double seconds) {
            losses.add(loss);
        }

        @Override
        public void checkpoint(int iteration) {}

        @Override
        public double evaluate(int iteration, double elapsed, List<List<Detection>> detections) {
            evaluations++;
            return 0.5;
        }
    }
}
