package io.truthloom.learn;

import io.truthloom.common.Sha256;
import io.truthloom.learn.networks.Backbone;
import io.truthloom.learn.networks.Networks;
import io.truthloom.learn.networks.Stage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The first stages of the shipped backbone, which only compute; each picture once. */
final class FrozenTrunk {
    private final ComputationGraph net;
    private final PictureInput input;
    private final InputType output;
    private final String identity;
    private final FeatureCache cache;

    FrozenTrunk(List<Stage> stages, PictureInput input, Backbone backbone, FeatureCache cache) {
        this.input = input;
        this.cache = cache;
        InputType picture = Networks.picture(input.height(), input.width());
        ComputationGraphConfiguration configuration = Networks.configuration(stages, picture, 0, 0);
        net = new ComputationGraph(configuration);
        net.init();
        backbone.copyTo(net, false);
        OneDnn.accelerate(net);
        output = Networks.output(configuration, picture);
        identity = backbone.sha256() + " " + stages.getLast().name() + " " + input;
    }

    ComputationGraph net() {
        return net;
    }

    /** Of one picture. */
    InputType output() {
        return output;
    }

    /** Of one picture's features. */
    long[] shape() {
        return output instanceof InputType.InputTypeConvolutional grid
                ? new long[] {grid.getHeight(), grid.getWidth(), grid.getChannels()}
                : new long[] {output.arrayElementsPerExample()};
    }

    /** @param pixels at the input's size */
    float[] features(byte[] pixels) {
        byte[] said = identity.getBytes(StandardCharsets.UTF_8);
        String key = Sha256.of(ByteBuffer.allocate(said.length + pixels.length)
                .put(said)
                .put(pixels)
                .array());
        int length = (int) output.arrayElementsPerExample();
        return cache.get(key, length).orElseGet(() -> cache.put(key, compute(pixels)));
    }

    private float[] compute(byte[] pixels) {
        float[] values = new float[input.length()];
        input.write(pixels, values, 0);
        try (INDArray picture = Nd4j.create(values, new long[] {1, input.height(), input.width(), 3}, 'c')) {
            return net.outputSingle(picture).dup('c').data().asFloat();
        }
    }
}
