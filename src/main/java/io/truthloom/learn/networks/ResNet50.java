package io.truthloom.learn.networks;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** ResNet-50 (He and others 2015) with the stride in the 3 x 3 convolution, as torchvision has it. */
final class ResNet50 {
    private static final int[] REPEATS = {3, 4, 6, 3};
    private static final int EXPANSION = 4;

    private ResNet50() {}

    static List<Stage> stages(int classes) {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(
                "pool1",
                (blocks, in) ->
                        blocks.maxPool("pool1", blocks.unit("conv1", in, 64, 7, 2, new ActivationReLU()), 3, 2)));
        for (int group = 0; group < REPEATS.length; group++) {
            int width = 64 << group;
            for (int repeat = 0; repeat < REPEATS[group]; repeat++) {
                String name = "block" + (group + 1) + "-" + (repeat + 1);
                int stride = repeat == 0 && group > 0 ? 2 : 1;
                boolean first = repeat == 0;
                stages.add(new Stage(name, (blocks, in) -> block(blocks, in, name, width, stride, first)));
            }
        }
        stages.add(new Stage("pooled", (blocks, in) -> blocks.average("pooled", in)));
        stages.add(new Stage("classes", (blocks, in) -> blocks.classes("classes", in, classes)));
        return stages;
    }

    private static String block(Blocks blocks, String in, String name, int width, int stride, boolean first) {
        String at = blocks.unit(name + "-1", in, width, 1, 1, new ActivationReLU());
        at = blocks.unit(name + "-2", at, width, 3, stride, new ActivationReLU());
        at = blocks.unit(name + "-3", at, width * EXPANSION, 1, 1, new ActivationIdentity());
        String past =
                first ? blocks.unit(name + "-past", in, width * EXPANSION, 1, stride, new ActivationIdentity()) : in;
        return blocks.activated(name, blocks.sum(name + "-sum", at, past), new ActivationReLU());
    }
}
