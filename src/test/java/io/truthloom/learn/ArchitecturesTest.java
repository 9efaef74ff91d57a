package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.learn.networks.Architecture;
import io.truthloom.learn.networks.Networks;
import java.io.IOException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ArchitecturesTest {
    private static final int SIZE = 64;
    private static final int SMALL = 32;
    private static final int CLASSES = 3;

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void a_network_takes_a_step_and_predicts_and_comes_back_from_its_file(Architecture architecture)
            throws IOException {
        int size = architecture.parameters() > 100_000_000 ? SMALL : SIZE;
        ComputationGraph net = build(architecture, size);
        INDArray pictures = Nd4j.rand(2, size, size, 3);
        INDArray before = net.params().dup();

        net.fit(new INDArray[] {pictures}, new INDArray[] {labels()});
        INDArray shares = net.outputSingle(pictures).dup();

        assertThat(net.score()).isFinite();
        assertThat(net.params().sub(before).norm1Number().doubleValue()).isPositive();
        assertThat(shares.shape()).containsExactly(2, CLASSES);
        assertThat(shares.sumNumber().doubleValue()).isCloseTo(2, within(1e-4));
        if (architecture.parameters() < 10_000_000) {
            ComputationGraph restored = NetworkFile.read(NetworkFile.write(net, false), false);
            assertThat(restored.outputSingle(pictures).sub(shares).norm2Number().doubleValue())
                    .isLessThan(1e-6);
        }
    }

    private static ComputationGraph build(Architecture architecture, int size) {
        return OneDnn.accelerate(graph(architecture, size));
    }

    private static ComputationGraph graph(Architecture architecture, int size) {
        ComputationGraph net = new ComputationGraph(
                Networks.configuration(architecture.stages(CLASSES), Networks.picture(size, size), 1, 1e-3));
        net.init();
        return net;
    }

    private static INDArray labels() {
        return Nd4j.create(new float[][] {{1, 0, 0}, {0, 0, 1}});
    }
}
