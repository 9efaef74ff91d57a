package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.learn.ClassifierTrainer.Folders;
import io.truthloom.learn.networks.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierTrainerTest {
    private static final int SIZE = 64;

    @TempDir
    Path folder;

    private final List<LabelledCrop> training = ShapeCrops.crops(20, SIZE, 1);
    private final List<LabelledCrop> validation = ShapeCrops.crops(20, SIZE, 2);
    private final Told told = new Told();

    @Test
    void learns_from_cached_features_of_the_backbone() throws IOException {
        ClassifierSettings settings = transfer("pooled", 1);
        Path model = train(settings);

        assertThat(told.accuracy).isGreaterThan(0.85);
        try (Classifier classifier = new DefaultClassifiers(new InferencePool()).open(model)) {
            assertThat(classifier.classNames()).isEqualTo(ShapeCrops.CLASSES);
            List<float[]> shares = classifier.classify(
                    validation.stream().map(crop -> crop.pixels().get()).toList());
            assertThat(shares)
                    .hasSize(20)
                    .allSatisfy(one ->
                            assertThat(one[0] + one[1]).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4f)));
            assertThat(accuracy(shares)).isEqualTo(told.accuracy);
        }
        try (var kept = Files.list(folder.resolve("features"))) {
            assertThat(kept.count()).as("each picture and its mirror image").isEqualTo(40);
        }
    }

    @Test
    void the_same_seed_gives_the_same_network_with_the_features_of_the_run_before() {
        ModelFile<ClassifierDescription> first = ModelFormat.CLASSIFIER.read(train(transfer("block10", 1)));
        ModelFile<ClassifierDescription> second = ModelFormat.CLASSIFIER.read(train(transfer("block10", 1)));

        assertThat(told.losses.subList(0, 4)).isEqualTo(told.losses.subList(4, 8));
        assertThat(second.description().architecture())
                .isEqualTo(first.description().architecture());
    }

    @Test
    void frozen_stages_learn_too_after_they_are_let_go() {
        ClassifierSettings settings = transfer("pooled", 0.5);

        assertThat(train(settings)).exists();
        assertThat(told.losses).hasSize(8).allSatisfy(loss -> assertThat(loss).isFinite());
    }

    @Test
    void a_network_from_scratch_needs_no_frozen_stage() {
        Path model = train(new ClassifierSettings(Architecture.SQUEEZENET, null, 1, 60, 4, 1e-3, 4, SIZE, 1));

        assertThat(ModelFormat.CLASSIFIER.read(model).description().architecture())
                .isEqualTo("SqueezeNet 1.1");
    }

    @Test
    void a_stopped_run_leaves_no_model() {
        assertThat(new DefaultClassifierTrainer()
                        .train(
                                ShapeCrops.CLASSES,
                                training,
                                validation,
                                transfer("pooled", 1),
                                folders(),
                                told,
                                () -> true))
                .isNull();
        assertThat(folder.resolve("run/model.zip")).doesNotExist();
    }

    @Test
    void one_class_alone_can_not_be_told_apart() {
        List<LabelledCrop> one =
                training.stream().filter(crop -> crop.classIndex() == 0).toList();

        assertThatThrownBy(() -> new DefaultClassifierTrainer()
                        .train(ShapeCrops.CLASSES, one, List.of(), transfer("pooled", 1), folders(), told, () -> false))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("fewer than two");
    }

    @Test
    void what_can_not_be_frozen_is_named() {
        assertThatThrownBy(() -> transfer("block99", 1))
                .hasMessageContaining("block99")
                .hasMessageContaining("pooled");
        assertThatThrownBy(() -> new ClassifierSettings(Architecture.VGG16, "pool1", 1, 9, 9, 1e-3, 4, SIZE, 1))
                .hasMessageContaining("No ImageNet weights of VGG-16");
    }

    @Test
    void a_classifier_is_no_detector() throws IOException {
        Path model = train(new ClassifierSettings(Architecture.SQUEEZENET, null, 1, 60, 1, 1e-3, 4, SIZE, 1));

        assertThatThrownBy(() -> ModelFormat.DETECTOR.read(model)).hasMessageContaining("holds a classifier");
    }

    private static ClassifierSettings transfer(String frozenThrough, double unfreezeAt) {
        int iterations =
                frozenThrough.equals("pooled") && unfreezeAt == 1 ? 80 : frozenThrough.equals("pooled") ? 8 : 4;
        return new ClassifierSettings(
                Architecture.EFFICIENTNET_LITE0, frozenThrough, unfreezeAt, 60, iterations, 3e-3, 8, SIZE, 1);
    }

    private Folders folders() {
        return new Folders(folder.resolve("run"), folder.resolve("features"));
    }

    private Path train(ClassifierSettings settings) {
        return Objects.requireNonNull(new DefaultClassifierTrainer()
                .train(ShapeCrops.CLASSES, training, validation, settings, folders(), told, () -> false));
    }

    private double accuracy(List<float[]> shares) {
        int right = 0;
        for (int i = 0; i < shares.size(); i++) {
            right += (shares.get(i)[0] > shares.get(i)[1] ? 0 : 1)
                            == validation.get(i).classIndex()
                    ? 1
                    : 0;
        }
        return (double) right / shares.size();
    }

    private static final class Told implements ClassifierListener {
        private final List<Double> losses = new ArrayList<>();
        private @Nullable Double accuracy;

        @Override
        public void features(int done, int all) {}

        @Override
        public void leftOut(String sentence) {}

        @Override
        public void iteration(int iteration, int planned, double elapsed, double loss, double rate) {
            losses.add(loss);
        }

        @Override
        public void evaluated(int iteration, double elapsed, double accuracy) {
            this.accuracy = accuracy;
        }
    }
}
