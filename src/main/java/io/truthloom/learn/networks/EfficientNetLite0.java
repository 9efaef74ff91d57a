package io.truthloom.learn.networks;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU6;

/**
 * EfficientNet-Lite0: Google's EfficientNet-B0 (Tan and Le 2019) without squeeze-and-excitation and with ReLU6.
 * {@code block4} is of stride 8 with 40 channels, {@code block10} of stride 16 with 112.
 */
final class EfficientNetLite0 {
    private static final double DROPPED = 0.2;
    private static final int STEM = 32;

    private record Group(int repeats, int kernel, int stride, int expansion, int channels) {}

    private static final List<Group> GROUPS = List.of(
            new Group(1, 3, 1, 1, 16),
            new Group(2, 3, 2, 6, 24),
            new Group(2, 5, 2, 6, 40),
            new Group(3, 3, 2, 6, 80),
            new Group(3, 5, 1, 6, 112),
            new Group(4, 5, 2, 6, 192),
            new Group(1, 3, 1, 6, 320));

    private EfficientNetLite0() {}

    static List<Stage> stages(int classes) {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("stem", (blocks, in) -> blocks.unit("stem", in, STEM, 3, 2, new ActivationReLU6())));
        int width = STEM;
        int number = 0;
        for (Group group : GROUPS) {
            for (int repeat = 0; repeat < group.repeats(); repeat++) {
                String name = "block" + number++;
                int in = width;
                int stride = repeat == 0 ? group.stride() : 1;
                stages.add(new Stage(name, (blocks, input) -> block(blocks, input, name, in, stride, group)));
                width = group.channels();
            }
        }
        stages.add(new Stage(
                "pooled",
                (blocks, in) -> blocks.average("pooled", blocks.unit("last", in, 1280, 1, 1, new ActivationReLU6()))));
        stages.add(new Stage(
                "classes", (blocks, in) -> blocks.classes("classes", blocks.dropout("dropout", in, DROPPED), classes)));
        return stages;
    }

    private static String block(Blocks blocks, String input, String name, int in, int stride, Group group) {
        String at = input;
        if (group.expansion() > 1) {
            at = blocks.unit(name + "-expand", at, in * group.expansion(), 1, 1, new ActivationReLU6());
        }
        at = blocks.depthwise(name + "-depth", at, group.kernel(), stride, new ActivationReLU6());
        at = blocks.unit(name + "-project", at, group.channels(), 1, 1, new ActivationIdentity());
        return stride == 1 && in == group.channels() ? blocks.sum(name, at, input) : at;
    }
}
