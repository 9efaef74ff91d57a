package io.truthloom.learn.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.LearnException;
import io.truthloom.learn.NetworkHead;
import io.truthloom.learn.NetworkInput.Encoded;
import io.truthloom.learn.OpenNetwork;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The way back through a predicting net, held against what the net itself does when a number is changed. */
class GradientTest {
    private static final Box BRIGHT = new Box(4, 4, 12, 8);
    private static final Target.OfBox BOX = new Target.OfBox(1, new Box(4, 4, 8, 8));

    private final RgbImage image = SmallNets.picture(BRIGHT);

    @ParameterizedTest
    @EnumSource(CNN2DFormat.class)
    void the_gradient_of_a_boxs_score_is_that_of_finite_differences(CNN2DFormat format) {
        NetworkBench bench = new NetworkBench(SmallNets.detector(format));
        for (String layer : new String[] {"fine1", "fine2", "coarse", "last"}) {
            INDArray gradient = gradient(bench, layer + "-normal");
            boolean last = format == CNN2DFormat.NHWC;
            INDArray perChannel = last ? gradient.sum(0, 1, 2) : gradient.sum(0, 2, 3);
            INDArray beta = bench.net.getParam(layer + "-normal_beta");
            for (int channel = 0; channel < perChannel.length(); channel++) {
                double measured = slope(bench, beta, channel);
                assertThat(perChannel.getDouble(channel))
                        .as("%s, channel %d", layer, channel)
                        .isCloseTo(measured, within(0.02 * Math.abs(measured) + 2e-3));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CNN2DFormat.class)
    void a_classifiers_grad_cam_is_the_class_activation_map(CNN2DFormat format) {
        OpenNetwork open = SmallNets.classifier(format);
        NetworkBench bench = new NetworkBench(open);
        Encoded picture = open.input().encode(image, null);

        HeatMap heat = new GradCam(bench, new Answers(open.head(), 3)).of("one-active", picture, new Target.OfClass(2));

        INDArray weights = bench.net.getParam("classes_W");
        Planes seen = Planes.of(bench, "one-active", bench.forward(picture).get("one-active"), picture);
        float[] expected = new float[seen.width() * seen.height()];
        for (int channel = 0; channel < seen.values().length; channel++) {
            for (int place = 0; place < expected.length; place++) {
                expected[place] += weights.getFloat(channel, 2) / expected.length * seen.values()[channel][place];
            }
        }
        float strongest = 0;
        for (float value : expected) {
            strongest = Math.max(strongest, value);
        }
        assertThat(heat.strongest()).isPositive().isCloseTo(strongest, within(1e-5));
        for (int place = 0; place < expected.length; place++) {
            assertThat(heat.values()[place]).isCloseTo(Math.max(0, expected[place]) / strongest, within(1e-4f));
        }
    }

    @ParameterizedTest
    @EnumSource(CNN2DFormat.class)
    void a_layer_behind_the_answer_has_no_heat_map(CNN2DFormat format) {
        NetworkBench bench = new NetworkBench(SmallNets.detector(format));

        assertThatThrownBy(() -> gradient(bench, "boxes"))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("\"boxes\" has no part in this answer");
    }

    private INDArray gradient(NetworkBench bench, String layer) {
        Encoded picture = bench.open.input().encode(image, null);
        Activations activations = bench.forward(picture);
        GradCam cam = new GradCam(bench, new Answers(bench.head(), 3));
        float[] output = numbers(activations.get("boxes"));
        return new Backward(bench, activations).gradient(cam.scoreGradient(activations, output, picture, BOX), layer);
    }

    /** Of the score, when that number moves. */
    private double slope(NetworkBench bench, INDArray numbers, int at) {
        double step = 2e-3;
        double before = numbers.getDouble(at);
        numbers.putScalar(at, before + step);
        double above = score(bench);
        numbers.putScalar(at, before - step);
        double below = score(bench);
        numbers.putScalar(at, before);
        return (above - below) / (2 * step);
    }

    private double score(NetworkBench bench) {
        Encoded picture = bench.open.input().encode(image, null);
        Activations activations = bench.forward(picture);
        NetworkHead.Slot slot = new Answers(bench.head(), 3)
                .slot((NetworkHead.Boxes) bench.head(), numbers(activations.get("boxes")), BOX, picture);
        return BoxScore.value(numbers(activations.get("head")), slot, BOX.classIndex(), SmallNets.CLASSES);
    }

    private static float[] numbers(INDArray array) {
        return array.dup('c').data().asFloat();
    }
}
