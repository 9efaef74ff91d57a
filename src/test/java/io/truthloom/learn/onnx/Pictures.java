package io.truthloom.learn.onnx;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs our nets on planes [batch, channels, height, width], as the other engines have them. */
public final class Pictures {
    private Pictures() {}

    public static float[] run(ComputationGraph net, CNN2DFormat format, float[] planes, int... shape) {
        INDArray input = Nd4j.create(
                planes, java.util.Arrays.stream(shape).asLongStream().toArray(), 'c');
        INDArray output = net.outputSingle(
                format == CNN2DFormat.NHWC ? input.permute(0, 2, 3, 1).dup('c') : input);
        INDArray planar = output.rank() == 4 && format == CNN2DFormat.NHWC ? output.permute(0, 3, 1, 2) : output;
        return planar.dup('c').data().asFloat();
    }
}
