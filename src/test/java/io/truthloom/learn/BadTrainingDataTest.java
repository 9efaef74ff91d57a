package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.LabelledImage.LabelledBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadTrainingDataTest {
    private static final int SIZE = 96;

    @TempDir
    Path folder;

    private final List<LabelledImage> scenes = SyntheticScenes.scenes(6, SIZE, SIZE, 1);
    private final Told told = new Told();

    @Test
    void unreadable_pictures_are_named_and_left_out_and_the_run_goes_on() {
        List<LabelledImage> training = new ArrayList<>(scenes);
        training.add(2, unreadable("bad.jpg"));
        List<LabelledImage> validation = new ArrayList<>(SyntheticScenes.scenes(2, SIZE, SIZE, 2));
        validation.addFirst(unreadable("worse.jpg"));

        assertThat(train(training, validation, settings(6, 1e-3, null))).isNotNull();

        assertThat(told.leftOut).containsExactly("bad.jpg is damaged -1", "worse.jpg is damaged 0");
        assertThat(told.evaluations.getLast()).hasSize(3);
        assertThat(told.evaluations.getLast().getFirst()).isEmpty();
    }

    @Test
    void with_nothing_left_to_learn_from_it_says_so() {
        assertThatThrownBy(() -> train(List.of(unreadable("bad.jpg")), List.of(), settings(5, 1e-3, null)))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("Import the unreadable ones again");
    }

    @Test
    void of_a_set_that_is_read_as_it_is_learnt_another_picture_takes_the_place_of_an_unreadable_one() {
        List<LabelledImage> training = new ArrayList<>(scenes);
        training.add(unreadable("bad.jpg"));
        var pictures = new PicturesOnDisk(training, new PictureEncoder(SIZE, SIZE, false));
        var shape = new NetworkShape(SIZE, SIZE, false, 2, List.of(new Anchor(2, 2)));
        List<String> sentences = new ArrayList<>();
        var maker = new BatchMaker(pictures, shape, new CropSize(SIZE, SIZE, 8, 1.4), true, 3, sentences::add);
        for (int iteration = 0; iteration < 10; iteration++) {
            maker.make(iteration);
        }
        assertThat(sentences).containsExactly("bad.jpg is damaged");
        var again = new BatchMaker(pictures, shape, new CropSize(SIZE, SIZE, 8, 1.4), true, 3);
        assertThat(again.make(7).pictures()).isEqualTo(maker.make(7).pictures());
    }

    @Test
    void a_set_is_kept_decoded_only_where_it_fits() {
        InputSize input = InputSize.choose(scenes, 0);
        assertThat(new PictureRoom(6L * SIZE * SIZE * 4).holds(scenes, input)).isTrue();
        assertThat(new PictureRoom(6L * SIZE * SIZE * 4 - 1).holds(scenes, input))
                .isFalse();
    }

    @Test
    void one_class_alone_without_a_negative_picture_and_one_that_validation_lacks_train() {
        List<LabelledImage> red = scenes.stream()
                .map(image -> new LabelledImage(
                        SIZE,
                        SIZE,
                        image.pixels(),
                        image.boxes().stream()
                                .filter(box -> box.classIndex() == 0)
                                .toList()))
                .filter(image -> !image.boxes().isEmpty())
                .toList();
        List<LabelledImage> empty =
                List.of(LabelledImage.of(new RgbImage(SIZE, SIZE, new byte[SIZE * SIZE * 3]), null, List.of()));

        Path model = new DefaultDetectorTrainer()
                .train(List.of("red"), red, empty, settings(8, 1e-3, null), folder, told, () -> false);

        assertThat(model).isNotNull();
        assertThat(told.losses).allMatch(Double::isFinite);
        assertThat(told.fitShares).allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void boxes_outside_of_the_picture_and_of_no_area_are_not_learnt() {
        RgbImage image = scenes.getFirst().pixels().image();
        List<LabelledBox> boxes = List.of(
                new LabelledBox(0, new Box(-50, -50, -10, -10)),
                new LabelledBox(0, new Box(30, 30, 30, 60)),
                new LabelledBox(1, new Box(-20, 10, 30, 40)),
                new LabelledBox(1, new Box(80, 80, 400, 400)));
        TrainingPicture picture =
                TrainingPicture.of(LabelledImage.of(image, null, boxes), new PictureEncoder(SIZE, SIZE, false));
        assertThat(picture.boxes())
                .extracting(TrainingPicture.ClassBox::box)
                .containsExactly(new Box(0, 10, 30, 40), new Box(80, 80, SIZE, SIZE));
        assertThat(train(List.of(LabelledImage.of(image, null, boxes)), List.of(), settings(4, 1e-3, null)))
                .isNotNull();
        assertThat(told.losses).allMatch(Double::isFinite);
    }

    @Test
    void a_run_whose_validation_gets_no_better_stops_early() {
        assertThat(train(scenes, scenes, settings(100_000, 1e-3, 2))).isNotNull();
        assertThat(told.stoppedAfter).isEqualTo(2);
        assertThat(told.losses.size()).isLessThan(100_000);
    }

    @Test
    void a_loss_that_is_no_number_names_the_rate_to_try_and_what_is_kept() {
        assertThat(TrainingFailure.notANumber(40, 20, settings(1, 0.1, null)).explanation())
                .contains("lower learning rate (it was 0.1; try 0.01)")
                .contains("The weights of iteration 20");
    }

    @Test
    void too_little_memory_names_the_settings_to_change() {
        List<LabelledImage> huge = List.of(new LabelledImage(
                SIZE,
                SIZE,
                new FailingPixels(new OutOfMemoryError("Java heap space")),
                scenes.getFirst().boxes()));
        assertThatThrownBy(() -> train(huge, List.of(), settings(5, 1e-3, null)))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("fewer crops a batch (it had 4)");
        assertThat(TrainingFailure.isOutOfMemory(
                        new IllegalStateException("x", new RuntimeException("std::bad_alloc"))))
                .isTrue();
        assertThat(TrainingFailure.isOutOfMemory(new IllegalStateException("y")))
                .isFalse();
    }

    @Test
    void the_preview_shows_real_crops_with_boxes_on_the_objects() {
        List<LabelledImage> crops =
                new AugmentationPreview().samples(SyntheticScenes.CLASSES, scenes, settings(1, 1e-3, null), 12);
        assertThat(crops).hasSize(12);
        int boxes = 0;
        int right = 0;
        for (LabelledImage crop : crops) {
            for (LabelledBox box : crop.boxes()) {
                RgbImage image = crop.pixels().image();
                int x = Math.clamp((int) box.box().centreX(), 0, image.width() - 1);
                int y = Math.clamp((int) box.box().centreY(), 0, image.height() - 1);
                boxes++;
                boolean red = image.channel(x, y, 0) > image.channel(x, y, 2);
                right += red == (box.classIndex() == 0) ? 1 : 0;
            }
        }
        assertThat(boxes).isGreaterThan(10);
        assertThat((double) right / boxes).isGreaterThan(0.85);
    }

    private @Nullable Path train(
            List<LabelledImage> training, List<LabelledImage> validation, TrainingSettings settings) {
        return new DefaultDetectorTrainer()
                .train(SyntheticScenes.CLASSES, training, validation, settings, folder, told, () -> false);
    }

    private static TrainingSettings settings(int iterations, double rate, @Nullable Integer earlyStop) {
        return new TrainingSettings(120, iterations, rate, 4, null, true, true, 1, 1, 600, null, earlyStop);
    }

    private LabelledImage unreadable(String name) {
        return new LabelledImage(
                SIZE,
                SIZE,
                new FailingPixels(new UnreadablePictureException(name + " is damaged", null)),
                scenes.getFirst().boxes());
    }

    private record FailingPixels(Throwable failure) implements LabelledImage.Pixels {
        @Override
        public RgbImage image() {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public @Nullable RgbImage background() {
            return null;
        }
    }

    private static final class Told implements TrainingListener {
        private final List<Double> losses = new ArrayList<>();
        private final List<Double> fitShares = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private final List<List<List<Detection>>> evaluations = new ArrayList<>();
        private int stoppedAfter;

        @Override
        public void iteration(int iteration, double elapsed, double loss, double rate, double seconds) {
            losses.add(loss);
        }

        @Override
        public void throughput(double picturesPerSecond, double fitShare) {
            fitShares.add(fitShare);
        }

        @Override
        public void leftOut(String sentence, int validationIndex) {
            leftOut.add(sentence + " " + validationIndex);
        }

        @Override
        public void stoppedEarly(int evaluations) {
            stoppedAfter = evaluations;
        }

        @Override
        public void checkpoint(int iteration) {}

        @Override
        public double evaluate(int iteration, double elapsed, List<List<Detection>> detections) {
            evaluations.add(detections);
            return 0.1;
        }
    }
}
