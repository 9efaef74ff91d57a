package io.truthloom.learn.networks;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** SqueezeNet 1.1 (Iandola and others 2016, the authors' later release). */
final class SqueezeNet {
    /** Squeezed and expanded channels; 0 is a pooling. */
    private static final int[][] FIRES = {
        {16, 64}, {16, 64}, {0, 0}, {32, 128}, {32, 128}, {0, 0}, {48, 192}, {48, 192}, {64, 256}, {64, 256}
    };

    private SqueezeNet() {}

    static List<Stage> stages(int classes) {
        List<Stage> stages = new ArrayList<>();
        stages.add(
                new Stage("pool1", (blocks, in) -> blocks.maxPool("pool1", blocks.relu("conv1", in, 64, 3, 2), 3, 2)));
        int number = 2;
        for (int[] fire : FIRES) {
            if (fire[0] == 0) {
                String pool = "pool" + (number - 1);
                stages.add(new Stage(pool, (blocks, in) -> blocks.maxPool(pool, in, 3, 2)));
            } else {
                String name = "fire" + number++;
                stages.add(new Stage(name, (blocks, in) -> fire(blocks, in, name, fire[0], fire[1])));
            }
        }
        stages.add(new Stage(
                "pooled",
                (blocks, in) -> blocks.average(
                        "pooled",
                        blocks.activated(
                                "classes-active",
                                blocks.convolution("classes", blocks.dropout("dropout", in, 0.5), classes, 1, 1, true),
                                new ActivationReLU()))));
        stages.add(new Stage("shares", (blocks, in) -> blocks.shares("shares", in)));
        return stages;
    }

    private static String fire(Blocks blocks, String in, String name, int squeezed, int expanded) {
        String at = blocks.relu(name + "-squeeze", in, squeezed, 1, 1);
        return blocks.merge(
                name, blocks.relu(name + "-1", at, expanded, 1, 1), blocks.relu(name + "-3", at, expanded, 3, 1));
    }
}
