package io.truthloom.learn.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DepthwiseTest {
    private static final int BATCH = 4;
    private static final int SIZE = 9;
    private static final float STEP = 2e-3f;

    @ParameterizedTest
    @CsvSource({"3, 1", "3, 2", "5, 1", "5, 2"})
    void the_gradient_is_what_differences_say(int kernel, int stride) {
        Nd4j.getRandom().setSeed(3);
        ComputationGraph net = net(kernel, stride);
        INDArray pictures = Nd4j.rand(BATCH, SIZE, SIZE, 3);
        score(net, pictures);
        INDArray gradient = net.gradient().getGradientFor("depth_W").dup();
        INDArray weights = net.getParam("depth_W");
        double wrong = 0;
        double size = 0;
        for (int i = 0; i < weights.length(); i++) {
            double kept = weights.getDouble(i);
            weights.putScalar(i, kept + STEP);
            double above = score(net, pictures);
            weights.putScalar(i, kept - STEP);
            double below = score(net, pictures);
            weights.putScalar(i, kept);
            double slope = (above - below) / (2 * STEP);
            wrong += Math.pow(gradient.getDouble(i) / BATCH - slope, 2);
            size += slope * slope;
        }
        assertThat(Math.sqrt(wrong / size)).isLessThan(0.05);
    }

    private static ComputationGraph net(int kernel, int stride) {
        List<Stage> stages = List.of(
                new Stage("depth", (blocks, in) -> blocks.depthwise("depth", in, kernel, stride, new ActivationTanH())),
                new Stage("pooled", (blocks, in) -> blocks.average("pooled", in)),
                new Stage("classes", (blocks, in) -> blocks.classes("classes", in, 2)));
        ComputationGraph net = new ComputationGraph(Networks.configuration(stages, Networks.picture(SIZE, SIZE), 1, 1));
        net.init();
        return net;
    }

    private static double score(ComputationGraph net, INDArray pictures) {
        net.setInput(0, pictures);
        net.setLabel(0, Nd4j.create(new float[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}}));
        net.computeGradientAndScore();
        return net.score();
    }
}
