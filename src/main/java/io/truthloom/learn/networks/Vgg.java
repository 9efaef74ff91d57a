package io.truthloom.learn.networks;

import java.util.ArrayList;
import java.util.List;

/** VGG-16 and VGG-19 (Simonyan and Zisserman 2014), configurations D and E. */
final class Vgg {
    private static final int[] CHANNELS = {64, 128, 256, 512, 512};

    private Vgg() {}

    /** @param repeats convolutions of each of the five groups */
    static List<Stage> stages(int classes, int... repeats) {
        List<Stage> stages = new ArrayList<>();
        for (int group = 0; group < CHANNELS.length; group++) {
            int number = group + 1;
            int channels = CHANNELS[group];
            for (int repeat = 1; repeat <= repeats[group]; repeat++) {
                String name = "conv" + number + "-" + repeat;
                stages.add(new Stage(name, (blocks, in) -> blocks.relu(name, in, channels, 3, 1)));
            }
            stages.add(new Stage("pool" + number, (blocks, in) -> blocks.maxPool("pool" + number, in, 2, 2)));
        }
        stages.add(
                new Stage("full6", (blocks, in) -> blocks.dropout("drop6", blocks.denseRelu("full6", in, 4096), 0.5)));
        stages.add(
                new Stage("full7", (blocks, in) -> blocks.dropout("drop7", blocks.denseRelu("full7", in, 4096), 0.5)));
        stages.add(new Stage("classes", (blocks, in) -> blocks.classes("classes", in, classes)));
        return stages;
    }
}
