package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.Box;
import io.truthloom.learn.explain.HeatMap;
import io.truthloom.learn.explain.InspectorOpening;
import io.truthloom.learn.explain.NetworkInspector;
import io.truthloom.learn.explain.Scene;
import io.truthloom.learn.explain.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's own detector, trained for some seconds: what its answers rest on is the objects. */
class ExplainedDetectorTest {
    private static final int SIZE = 96;

    private static NetworkInspector inspector;
    private static Detector detector;
    private static Scene scene;
    private static Detection best;

    @BeforeAll
    static void train(@TempDir Path folder) {
        List<LabelledImage> pictures = SyntheticScenes.scenes(12, SIZE, SIZE, 1);
        TrainingSettings settings = new TrainingSettings(600, 200, 2e-3, 4, null, true, false, 1, 600, 600);
        Path model = Objects.requireNonNull(new DefaultDetectorTrainer()
                .train(SyntheticScenes.CLASSES, pictures, List.of(), settings, folder, new Unheard(), () -> false));
        InferencePool pool = InferencePools.one();
        inspector = InspectorOpening.open(model, new DetectorOpener(), pool);
        detector = new DefaultDetectors(pool).open(model);
        LabelledImage unseen = SyntheticScenes.scenes(1, SIZE, SIZE, 9).getFirst();
        scene = new Scene(unseen.pixels().image(), unseen.pixels().background());
        best = inspector.detections(scene, 0.01).getFirst();
    }

    @Test
    void it_finds_what_the_detector_finds() {
        List<Detection> expected = detector.detect(scene.image(), scene.background(), 0.05);

        List<Detection> found = inspector.detections(scene, 0.05);

        assertThat(found).hasSameSizeAs(expected).isNotEmpty();
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).classIndex()).isEqualTo(expected.get(i).classIndex());
            assertThat(found.get(i).score()).isCloseTo(expected.get(i).score(), within(1e-4));
            assertThat(found.get(i).box().iou(expected.get(i).box())).isGreaterThan(0.999);
        }
    }

    @Test
    void the_gradient_of_a_box_points_at_its_object() {
        HeatMap heat = inspector.gradCam(
                inspector.architecture().suggested(), scene, new Target.OfBox(best.classIndex(), best.box()));

        assertThat(heat.score()).isCloseTo(best.score(), within(1e-4));
        assertThat(best.box().intersectionArea(hottest(heat))).isPositive();
    }

    @Test
    void hiding_the_object_costs_the_score() {
        HeatMap heat = inspector.occlusion(scene, new Target.OfBox(best.classIndex(), best.box()), (done, all) -> {});

        assertThat(heat.strongest()).isGreaterThan(best.score() / 4);
        assertThat(best.box().intersectionArea(hottest(heat))).isPositive();
    }

    private static Box hottest(HeatMap heat) {
        int at = 0;
        for (int i = 1; i < heat.values().length; i++) {
            at = heat.values()[i] > heat.values()[at] ? i : at;
        }
        double width = heat.area().width() / heat.columns();
        double height = heat.area().height() / heat.rows();
        double x = at % heat.columns() * width;
        double y = at / heat.columns() * height;
        return new Box(x, y, x + width, y + height);
    }

    private static final class Unheard implements TrainingListener {
        @Override
        public void iteration(int iteration, double elapsed, double loss, double rate, double seconds) {}

        @Override
        public void checkpoint(int iteration) {}

        @Override
        public double evaluate(int iteration, double elapsed, List<List<Detection>> detections) {
            return 0;
        }
    }
}
