package io.truthloom.learn;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One net and what comes out of it. A net serves one thread at a time. */
record Predictor(ComputationGraph net, NetworkShape shape) {
    /** @return best first, in pixels of the source picture */
    List<Detection> detect(NetworkPicture picture, int sourceWidth, int sourceHeight, double minScore) {
        float[] output;
        try (INDArray input = Nd4j.create(
                picture.tensor(shape.width(), shape.height()),
                new long[] {1, shape.height(), shape.width(), shape.channels()},
                'c')) {
            output = net.outputSingle(input).dup('c').data().asFloat();
        }
        return new GridDecoder(shape)
                .decode(output, shape.width() / NetworkShape.STRIDE, minScore).stream()
                        .map(detection -> new Detection(
                                detection.classIndex(),
                                detection.score(),
                                picture.toSource(detection.box(), sourceWidth, sourceHeight)))
                        .filter(detection -> detection.box().area() > 0)
                        .toList();
    }
}
