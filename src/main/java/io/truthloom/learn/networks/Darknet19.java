package io.truthloom.learn.networks;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.activations.impl.ActivationLReLU;

/** Darknet-19, the trunk of YOLOv2 (Redmon and Farhadi 2017, table 6). */
final class Darknet19 {
    private static final double LEAK = 0.1;
    /** Channels; odd places within a group are 1 x 1. */
    private static final int[][] GROUPS = {
        {32}, {64}, {128, 64, 128}, {256, 128, 256}, {512, 256, 512, 256, 512}, {1024, 512, 1024, 512, 1024}
    };

    private Darknet19() {}

    static List<Stage> stages(int classes) {
        List<Stage> stages = new ArrayList<>(trunk());
        stages.add(new Stage(
                "pooled",
                (blocks, in) -> blocks.average("pooled", blocks.convolution("classes", in, classes, 1, 1, true))));
        stages.add(new Stage("shares", (blocks, in) -> blocks.shares("shares", in)));
        return stages;
    }

    static List<Stage> trunk() {
        List<Stage> stages = new ArrayList<>();
        int number = 1;
        for (int[] group : GROUPS) {
            if (number > 1) {
                String pool = "pool" + (number - 1);
                stages.add(new Stage(pool, (blocks, in) -> blocks.maxPool(pool, in, 2, 2)));
            }
            for (int i = 0; i < group.length; i++) {
                String name = "conv" + number++;
                int channels = group[i];
                int kernel = i % 2 == 0 ? 3 : 1;
                stages.add(new Stage(
                        name, (blocks, in) -> blocks.unit(name, in, channels, kernel, 1, new ActivationLReLU(LEAK))));
            }
        }
        return stages;
    }
}
