package io.truthloom.learn.networks;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/**
 * GoogLeNet (Szegedy and others 2014) as torchvision has it: normalised, no auxiliary heads, and 3 x 3 kernels in the
 * branch that the paper gives 5 x 5.
 */
final class GoogLeNet {
    private record Inception(String name, int one, int reduced3, int three, int reduced5, int five, int pooled) {}

    private static final List<Inception> THREE = List.of(
            new Inception("inception3a", 64, 96, 128, 16, 32, 32),
            new Inception("inception3b", 128, 128, 192, 32, 96, 64));
    private static final List<Inception> FOUR = List.of(
            new Inception("inception4a", 192, 96, 208, 16, 48, 64),
            new Inception("inception4b", 160, 112, 224, 24, 64, 64),
            new Inception("inception4c", 128, 128, 256, 24, 64, 64),
            new Inception("inception4d", 112, 144, 288, 32, 64, 64),
            new Inception("inception4e", 256, 160, 320, 32, 128, 128));
    private static final List<Inception> FIVE = List.of(
            new Inception("inception5a", 256, 160, 320, 32, 128, 128),
            new Inception("inception5b", 384, 192, 384, 48, 128, 128));

    private GoogLeNet() {}

    static List<Stage> stages(int classes) {
        List<Stage> stages = new ArrayList<>();
        stages.add(
                new Stage("pool1", (blocks, in) -> blocks.maxPool("pool1", unit(blocks, "conv1", in, 64, 7, 2), 3, 2)));
        stages.add(new Stage(
                "pool2",
                (blocks, in) -> blocks.maxPool(
                        "pool2", unit(blocks, "conv3", unit(blocks, "conv2", in, 64, 1, 1), 192, 3, 1), 3, 2)));
        add(stages, THREE);
        stages.add(new Stage("pool3", (blocks, in) -> blocks.maxPool("pool3", in, 3, 2)));
        add(stages, FOUR);
        stages.add(new Stage("pool4", (blocks, in) -> blocks.maxPool("pool4", in, 2, 2)));
        add(stages, FIVE);
        stages.add(new Stage("pooled", (blocks, in) -> blocks.average("pooled", in)));
        stages.add(new Stage(
                "classes", (blocks, in) -> blocks.classes("classes", blocks.dropout("dropout", in, 0.2), classes)));
        return stages;
    }

    private static void add(List<Stage> stages, List<Inception> modules) {
        for (Inception module : modules) {
            stages.add(new Stage(module.name(), (blocks, in) -> inception(blocks, in, module)));
        }
    }

    private static String inception(Blocks blocks, String in, Inception of) {
        String name = of.name();
        String one = unit(blocks, name + "-1", in, of.one(), 1, 1);
        String three = unit(blocks, name + "-3", unit(blocks, name + "-3r", in, of.reduced3(), 1, 1), of.three(), 3, 1);
        String five = unit(blocks, name + "-5", unit(blocks, name + "-5r", in, of.reduced5(), 1, 1), of.five(), 3, 1);
        String pooled = unit(blocks, name + "-p", blocks.maxPool(name + "-pool", in, 3, 1), of.pooled(), 1, 1);
        return blocks.merge(name, one, three, five, pooled);
    }

    private static String unit(Blocks blocks, String name, String in, int out, int kernel, int stride) {
        return blocks.unit(name, in, out, kernel, stride, new ActivationReLU());
    }
}
