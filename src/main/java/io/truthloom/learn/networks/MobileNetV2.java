package io.truthloom.learn.networks;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU6;

/** MobileNetV2 (Sandler and others 2018), width 1. */
final class MobileNetV2 {
    private static final int STEM = 32;
    /** Expansion, channels, repeats, first stride: table 2 of the paper. */
    private static final int[][] GROUPS = {
        {1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}
    };

    private MobileNetV2() {}

    static List<Stage> stages(int classes) {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("stem", (blocks, in) -> blocks.unit("stem", in, STEM, 3, 2, new ActivationReLU6())));
        int width = STEM;
        for (int[] group : GROUPS) {
            for (int repeat = 0; repeat < group[2]; repeat++) {
                String name = "block" + (stages.size() - 1);
                int in = width;
                int stride = repeat == 0 ? group[3] : 1;
                stages.add(new Stage(
                        name, (blocks, input) -> block(blocks, input, name, in, in * group[0], group[1], stride)));
                width = group[1];
            }
        }
        stages.add(new Stage(
                "pooled",
                (blocks, in) -> blocks.average("pooled", blocks.unit("last", in, 1280, 1, 1, new ActivationReLU6()))));
        stages.add(new Stage(
                "classes", (blocks, in) -> blocks.classes("classes", blocks.dropout("dropout", in, 0.2), classes)));
        return stages;
    }

    private static String block(Blocks blocks, String input, String name, int in, int middle, int out, int stride) {
        String at = middle == in ? input : blocks.unit(name + "-expand", input, middle, 1, 1, new ActivationReLU6());
        at = blocks.depthwise(name + "-depth", at, 3, stride, new ActivationReLU6());
        at = blocks.unit(name + "-project", at, out, 1, 1, new ActivationIdentity());
        return stride == 1 && in == out ? blocks.sum(name, at, input) : at;
    }
}
