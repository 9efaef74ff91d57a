package io.truthloom.learn.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.Box;
import io.truthloom.learn.InferencePools;
import io.truthloom.learn.LearnException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class NetworkInspectorTest {
    private static final Box BRIGHT = new Box(0, 0, 4, 4);

    private final NetworkBench bench = new NetworkBench(SmallNets.detector(CNN2DFormat.NHWC));
    private final NetworkInspector detector = new DefaultNetworkInspector(bench, InferencePools.one());
    private final NetworkBench classBench = new NetworkBench(SmallNets.classifier(CNN2DFormat.NCHW));
    private final NetworkInspector classifier = new DefaultNetworkInspector(classBench, InferencePools.one());
    private final Scene scene = new Scene(SmallNets.picture(BRIGHT), null);

    @Test
    void the_architecture_has_every_layer_with_its_shape_and_parameters() {
        Architecture architecture = detector.architecture();

        assertThat(architecture.parameters()).isEqualTo(bench.net.numParams());
        assertThat(architecture.suggested()).isEqualTo("last-active");
        NetworkLayer coarse = layer(architecture, "coarse");
        assertThat(coarse.kind()).isEqualTo("convolution");
        assertThat(coarse.detail()).isEqualTo("3 × 3, stride 2");
        assertThat(coarse.parameters()).isEqualTo(8 * 8 * 9);
        assertThat(List.of(coarse.height(), coarse.width(), coarse.channels())).containsExactly(2L, 2L, 8L);
        assertThat(layer(architecture, "both").kind()).isEqualTo("sum");
        assertThat(layer(architecture, "both").inputs()).containsExactly("fine2-active", "larger");
        assertThat(layer(classifier.architecture(), "mean").isSpatial()).isFalse();
        assertThat(classifier.architecture().suggested()).isEqualTo("one-active");
    }

    @Test
    void activations_are_the_channels_that_answer_most_as_grey_pictures() {
        List<FeatureMap> maps = detector.activations("fine1-active", scene, 4);

        assertThat(maps).hasSize(4).isSortedAccordingTo((a, b) -> Float.compare(b.high(), a.high()));
        FeatureMap first = maps.getFirst();
        assertThat(first.grey()).hasSize(8 * 8).contains((byte) 0, (byte) 255);
        assertThat(classifier.activations("mean", scene, 4).getFirst().grey()).hasSize(6);
    }

    @Test
    void a_filter_that_likes_red_looks_red() {
        INDArray weights = bench.net.getParam("fine1_W");
        weights.assign(0);
        weights.putScalar(new long[] {2, 0, 1, 1}, 0.5);

        FilterPicture filter = detector.filters().get(2);

        assertThat(filter.reach()).isEqualTo(0.5f);
        assertThat(filter.picture().channel(1, 1, 0)).isEqualTo(255);
        assertThat(filter.picture().channel(1, 1, 1)).isBetween(127, 128);
    }

    @Test
    void occlusion_finds_the_place_that_a_class_rests_on_and_says_how_far_it_is() {
        onlyBrightness();
        List<Integer> steps = new ArrayList<>();

        HeatMap heat = classifier.occlusion(scene, new Target.OfClass(0), (done, all) -> steps.add(done));

        assertThat(heat.columns()).isEqualTo(16);
        assertThat(heat.values()[16 + 1]).isGreaterThan(0.9f);
        assertThat(heat.values()[10 * 16 + 10]).isLessThan(0.3f);
        assertThat(heat.score()).isCloseTo(classifier.shares(scene)[0], within(1e-5));
        assertThat(steps).isSorted().hasSizeGreaterThan(30);
    }

    @Test
    void occlusion_ends_when_it_is_told_to() {
        assertThatThrownBy(() -> classifier.occlusion(scene, new Target.OfClass(0), (done, all) -> {
                    if (done > 20) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void an_embedding_is_the_mean_of_the_cells_under_the_box() {
        Planes planes = Planes.of(
                bench,
                "fine2-active",
                bench.forward(bench.open.input().encode(scene.image(), null)).get("fine2-active"),
                bench.open.input().encode(scene.image(), null));

        List<float[]> vectors =
                detector.embeddings("fine2-active", scene, List.of(new Box(5, 1, 7, 3), new Box(0, 0, 16, 16)));

        assertThat(vectors.getFirst()).hasSize(8);
        assertThat(vectors.getFirst()[3]).isCloseTo(planes.values()[3][1], within(1e-6f));
        double mean = 0;
        for (float value : planes.values()[3]) {
            mean += value / 16;
        }
        assertThat((double) vectors.get(1)[3]).isCloseTo(mean, within(1e-5));
    }

    @Test
    void a_classifier_embeds_each_crop_by_itself() {
        List<float[]> vectors =
                classifier.embeddings("one-active", scene, List.of(BRIGHT, new Box(8, 8, 14, 14), BRIGHT));

        assertThat(vectors.get(0)).isEqualTo(vectors.get(2)).isNotEqualTo(vectors.get(1));
    }

    @Test
    void questions_that_do_not_fit_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> detector.activations("nowhere", scene, 4))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("no layer named \"nowhere\"");
        assertThatThrownBy(() -> detector.gradCam("last", scene, new Target.OfClass(0)))
                .hasMessageContaining("finds boxes");
        assertThatThrownBy(() -> classifier.gradCam("one", scene, new Target.OfClass(7)))
                .hasMessageContaining("no class number 7");
        assertThatThrownBy(() -> detector.gradCam("last", scene, new Target.OfBox(0, new Box(0, 0, 1, 1))))
                .hasMessageContaining("finds no box here");
    }

    /** Class 0 is the share of bright pixels and nothing else. */
    private void onlyBrightness() {
        classBench.net.paramTable().forEach((name, values) -> {
            if (name.equals("one_W")
                    || name.startsWith("classes_")
                    || name.endsWith("_mean")
                    || name.endsWith("_beta")) {
                values.assign(0);
            } else if (name.endsWith("_gamma")) {
                values.assign(1);
            } else if (name.endsWith("_log10stdev")) {
                values.assign(0);
            } else if (name.endsWith("_var")) {
                values.assign(1);
            }
        });
        for (int colour = 0; colour < 3; colour++) {
            classBench.net.getParam("one_W").putScalar(new long[] {0, colour, 1, 1}, 1);
        }
        classBench.net.getParam("classes_W").putScalar(0, 0, 4);
    }

    private static NetworkLayer layer(Architecture architecture, String name) {
        return architecture.layers().stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
