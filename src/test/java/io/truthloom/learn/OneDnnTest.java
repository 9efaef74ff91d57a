package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class OneDnnTest {
    private final NetworkShape shape = new NetworkShape(64, 64, true, 2, List.of(new Anchor(2, 2), new Anchor(3, 4)));

    @Test
    void accelerated_net_has_the_loss_and_gradient_of_the_plain_one() throws Exception {
        ComputationGraph plain = DetectionGraph.build(shape, 5, 1e-3);
        ComputationGraph accelerated = OneDnn.accelerate(DetectionGraph.build(shape, 5, 1e-3));

        assertSameGradient(plain, accelerated);
    }

    @Test
    void restored_net_is_accelerated_again_and_right() throws Exception {
        ComputationGraph plain = DetectionGraph.build(shape, 5, 1e-3);
        ComputationGraph restored = NetworkFile.read(NetworkFile.write(plain, true), true);

        assertThat(restored.getLayer("fine2")).isInstanceOf(PlainConvolution.class);
        assertThat(restored.getLayer("fine2-normal").getHelper()).isNotNull();
        assertSameGradient(plain, restored);
    }

    private void assertSameGradient(ComputationGraph plain, ComputationGraph other) {
        assertThat(plain.getLayer("fine2").getHelper()).isNull();
        Batch batch = batch();
        INDArray expected = gradient(plain, batch);
        INDArray actual = gradient(other, batch);
        assertThat(other.score()).isCloseTo(plain.score(), org.assertj.core.data.Percentage.withPercentage(0.01));
        double error = actual.sub(expected).norm2Number().doubleValue()
                / expected.norm2Number().doubleValue();
        assertThat(error).as("relative L2 error of the gradient").isLessThan(1e-3);
    }

    private Batch batch() {
        List<TrainingPicture> pictures = SyntheticScenes.scenes(4, 64, 64, 3).stream()
                .map(image -> TrainingPicture.of(image, new PictureEncoder(64, 64, true)))
                .toList();
        return new BatchMaker(pictures, shape, new CropSize(64, 64, 3, 1.2), false, 11).make(0);
    }

    private static INDArray gradient(ComputationGraph net, Batch batch) {
        net.setInput(0, Nd4j.create(batch.pictures(), new long[] {3, 64, 64, 4}, 'c'));
        net.setLabel(0, Nd4j.create(batch.labels(), new long[] {3, 8, 8, 6}, 'c'));
        net.computeGradientAndScore();
        return net.getGradientsViewArray().dup();
    }
}
