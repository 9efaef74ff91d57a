package io.truthloom.learn.networks;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;

/** AlexNet in one tower (Krizhevsky 2014), with torchvision's paddings; no local response normalisation. */
final class AlexNet {
    private AlexNet() {}

    static List<Stage> stages(int classes) {
        return List.of(
                new Stage("pool1", (blocks, in) -> pool(blocks, "pool1", blocks.paddedRelu("conv1", in, 64, 11, 4, 2))),
                new Stage("pool2", (blocks, in) -> pool(blocks, "pool2", blocks.paddedRelu("conv2", in, 192, 5, 1, 2))),
                new Stage("conv3", (blocks, in) -> blocks.paddedRelu("conv3", in, 384, 3, 1, 1)),
                new Stage("conv4", (blocks, in) -> blocks.paddedRelu("conv4", in, 256, 3, 1, 1)),
                new Stage("pool5", (blocks, in) -> pool(blocks, "pool5", blocks.paddedRelu("conv5", in, 256, 3, 1, 1))),
                new Stage("full6", (blocks, in) -> blocks.denseRelu("full6", blocks.dropout("drop6", in, 0.5), 4096)),
                new Stage("full7", (blocks, in) -> blocks.denseRelu("full7", blocks.dropout("drop7", in, 0.5), 4096)),
                new Stage("classes", (blocks, in) -> blocks.classes("classes", in, classes)));
    }

    private static String pool(Blocks blocks, String name, String input) {
        return blocks.maxPool(name, input, 3, 2, ConvolutionMode.Truncate);
    }
}
