package io.truthloom.learn.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.NetworkHead;
import io.truthloom.learn.NetworkInput;
import io.truthloom.learn.NetworkInput.Encoded;
import io.truthloom.learn.OpenNetwork;
import io.truthloom.learn.networks.Architecture;
import io.truthloom.learn.networks.Backbone;
import io.truthloom.learn.networks.Networks;
import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The way back through layers that only classifiers have, depthwise convolutions among them. */
class ClassifierGradientTest {
    private static final int CLASS = 2;

    @Test
    void the_gradient_of_the_backbones_class_is_that_of_finite_differences() {
        ComputationGraph net = new ComputationGraph(Networks.configuration(
                Architecture.EFFICIENTNET_LITE0.stages(1000),
                Networks.picture(SmallNets.SIDE * 2, SmallNets.SIDE * 2),
                3,
                1e-3));
        net.init();
        Backbone.shipped().copyTo(net, true);
        String output = net.getConfiguration().getNetworkOutputs().getFirst();
        NetworkBench bench = new NetworkBench(
                new OpenNetwork(net, new DoubledInput(), new NetworkHead.Classes(output), Backbone.classNames()));
        Encoded picture = bench.open.input().encode(SmallNets.picture(new Box(3, 2, 9, 12)), null);
        String layer = normalisation(bench);
        Activations activations = bench.forward(picture);
        float[] shares = activations.get(output).toFloatVector();
        INDArray gradient = new Backward(bench, activations)
                .gradient(
                        new GradCam(bench, new Answers(bench.head(), 1000))
                                .scoreGradient(activations, shares, picture, new Target.OfClass(CLASS)),
                        layer)
                .sum(0, 1, 2);
        double wrong = 0;
        double size = 0;
        INDArray beta = net.getParam(layer + "_beta");
        for (int channel = 0; channel < gradient.length(); channel += 13) {
            double measured = slope(bench, picture, beta, channel);
            wrong += Math.pow(gradient.getDouble(channel) - measured, 2);
            size += measured * measured;
        }

        assertThat(size).isPositive();
        assertThat(Math.sqrt(wrong / size)).as("relative error at %s", layer).isLessThan(0.05);
    }

    /** One in the middle. */
    private static String normalisation(NetworkBench bench) {
        List<String> all = ArchitectureReader.read(bench).layers().stream()
                .filter(layer -> layer.kind().equals("batch normalization"))
                .map(NetworkLayer::name)
                .toList();
        return all.get(all.size() / 2);
    }

    private static double slope(NetworkBench bench, Encoded picture, INDArray numbers, int at) {
        double step = 1e-2;
        double before = numbers.getDouble(at);
        numbers.putScalar(at, before + step);
        double above = logit(bench, picture);
        numbers.putScalar(at, before - step);
        double below = logit(bench, picture);
        numbers.putScalar(at, before);
        return (above - below) / (2 * step);
    }

    /** The class's number before the softmax. */
    private static double logit(NetworkBench bench, Encoded picture) {
        String output = bench.head().output();
        INDArray seen = bench.forward(picture).get(bench.inputs(output).getFirst());
        INDArray weights = bench.net.getParam(output + "_W");
        return seen.reshape(1, -1).mmul(weights).getDouble(CLASS)
                + bench.net.getParam(output + "_b").getDouble(CLASS);
    }

    private record DoubledInput() implements NetworkInput {
        private static final SmallNets.PlainInput PLAIN = new SmallNets.PlainInput(CNN2DFormat.NHWC);

        @Override
        public int width() {
            return SmallNets.SIDE * 2;
        }

        @Override
        public int height() {
            return SmallNets.SIDE * 2;
        }

        @Override
        public int channels() {
            return 3;
        }

        @Override
        public boolean channelsLast() {
            return true;
        }

        @Override
        public Encoded encode(RgbImage image, @Nullable RgbImage background) {
            float[] small = PLAIN.encode(image, null).values();
            float[] values = new float[width() * height() * 3];
            for (int i = 0; i < values.length; i++) {
                int x = i / 3 % width() / 2;
                int y = i / 3 / width() / 2;
                values[i] = 2 * small[(y * SmallNets.SIDE + x) * 3 + i % 3] - 1;
            }
            return new Encoded(values, width(), height(), 2, 2);
        }
    }
}
