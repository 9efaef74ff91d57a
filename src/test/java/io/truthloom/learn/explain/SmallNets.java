package io.truthloom.learn.explain;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.NetworkHead;
import io.truthloom.learn.NetworkInput;
import io.truthloom.learn.OpenNetwork;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;

/** Nets of a few layers with everything that the product's have: branches, batch normalization, upsampling, dropout. */
final class SmallNets {
    static final int SIDE = 16;
    static final int CLASSES = 3;
    static final int CELLS = SIDE / 4;

    private SmallNets() {}

    /** One box a cell: confidence, then the classes; the boxes are the cells themselves. */
    static OpenNetwork detector(CNN2DFormat format) {
        GraphBuilder graph = start(format);
        String fine = block(graph, "fine1", "picture", 3, 6, 2, format);
        fine = block(graph, "fine2", fine, 6, 8, 2, format);
        String coarse = block(graph, "coarse", fine, 8, 8, 2, format);
        graph.addLayer("larger", new Upsampling2D.Builder(2).dataFormat(format).build(), coarse);
        graph.addVertex("both", new ElementWiseVertex(ElementWiseVertex.Op.Add), fine, "larger");
        String last = block(graph, "last", "both", 8, 8, 1, format);
        graph.addLayer(
                "head", convolution(8, 1 + CLASSES, 1, 1, format).hasBias(true).build(), last);
        graph.addLayer("boxes", new ActivationLayer(Activation.SIGMOID), "head").setOutputs("boxes");
        return new OpenNetwork(
                net(graph),
                new PlainInput(format),
                new NetworkHead.Boxes("boxes", SmallNets::slots),
                List.of("a", "b", "c"));
    }

    /** Convolution, global mean, softmax: its class activation map is known in closed form. */
    static OpenNetwork classifier(CNN2DFormat format) {
        GraphBuilder graph = start(format);
        String last = block(graph, "one", "picture", 3, 5, 1, format);
        graph.addLayer(
                "mean",
                new GlobalPoolingLayer.Builder(PoolingType.AVG)
                        .poolingDimensions(format == CNN2DFormat.NHWC ? new int[] {1, 2} : new int[] {2, 3})
                        .build(),
                last);
        graph.addLayer(
                        "classes",
                        new OutputLayer.Builder()
                                .nIn(5)
                                .nOut(CLASSES)
                                .activation(Activation.SOFTMAX)
                                .dropOut(0.5)
                                .build(),
                        "mean")
                .setOutputs("classes");
        return new OpenNetwork(
                net(graph), new PlainInput(format), new NetworkHead.Classes("classes"), List.of("a", "b", "c"));
    }

    /** Bright where {@code bright} is, dark elsewhere. */
    static RgbImage picture(Box bright) {
        byte[] pixels = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < pixels.length; i++) {
            int x = i / 3 % SIDE;
            int y = i / 3 / SIDE;
            boolean in = x >= bright.x1() && x < bright.x2() && y >= bright.y1() && y < bright.y2();
            pixels[i] = (byte) (in ? 250 : 20 + 7 * (i % 5));
        }
        return new RgbImage(SIDE, SIDE, pixels);
    }

    private static List<NetworkHead.Slot> slots(float[] output, double minConfidence) {
        List<NetworkHead.Slot> slots = new ArrayList<>();
        for (int cell = 0; cell * (1 + CLASSES) < output.length; cell++) {
            int at = cell * (1 + CLASSES);
            if (output[at] >= minConfidence) {
                double x = cell % CELLS * 4;
                double y = cell / CELLS * 4;
                slots.add(new NetworkHead.Slot(at, at + 1, new Box(x, y, x + 4, y + 4)));
            }
        }
        return slots;
    }

    private static GraphBuilder start(CNN2DFormat format) {
        return new NeuralNetConfiguration.Builder()
                .seed(11)
                .weightInit(WeightInit.RELU)
                .graphBuilder()
                .addInputs("picture")
                .setInputTypes(InputType.convolutional(SIDE, SIDE, 3, format));
    }

    private static String block(
            GraphBuilder graph, String name, String input, int in, int out, int stride, CNN2DFormat format) {
        graph.addLayer(name, convolution(in, out, 3, stride, format).build(), input);
        graph.addLayer(
                name + "-normal",
                new BatchNormalization.Builder()
                        .nIn(out)
                        .nOut(out)
                        .dataFormat(format)
                        .build(),
                name);
        graph.addLayer(
                name + "-active",
                // smooth: no kink comes between two finite differences
                new ActivationLayer.Builder().activation(Activation.SWISH).build(),
                name + "-normal");
        return name + "-active";
    }

    private static ConvolutionLayer.Builder convolution(int in, int out, int kernel, int stride, CNN2DFormat format) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .nIn(in)
                .nOut(out)
                .stride(stride, stride)
                .convolutionMode(ConvolutionMode.Same)
                .hasBias(false)
                .activation(Activation.IDENTITY)
                .dataFormat(format);
    }

    /** With statistics as training leaves them, not those of a fresh net, which hide mistakes. */
    private static ComputationGraph net(GraphBuilder graph) {
        ComputationGraph net = new ComputationGraph(graph.build());
        net.init();
        net.paramTable().forEach((name, values) -> {
            if (name.endsWith("-normal_gamma") || name.endsWith("-normal_beta") || name.endsWith("-normal_mean")) {
                values.addi(Nd4j.rand(values.shape()).sub(0.5));
            } else if (name.endsWith("-normal_log10stdev")) {
                values.assign(Nd4j.rand(values.shape()).sub(0.5));
            } else if (name.endsWith("-normal_var")) {
                values.assign(Nd4j.rand(values.shape()).add(0.3));
            }
        });
        return net;
    }

    /** Bytes divided by 255. */
    record PlainInput(CNN2DFormat format) implements NetworkInput {
        @Override
        public int width() {
            return SIDE;
        }

        @Override
        public int height() {
            return SIDE;
        }

        @Override
        public int channels() {
            return 3;
        }

        @Override
        public boolean channelsLast() {
            return format == CNN2DFormat.NHWC;
        }

        @Override
        public Encoded encode(RgbImage image, @Nullable RgbImage background) {
            float[] values = new float[SIDE * SIDE * 3];
            for (int i = 0; i < values.length; i++) {
                int to = channelsLast() ? i : i % 3 * SIDE * SIDE + i / 3;
                int x = i / 3 % SIDE * image.width() / SIDE;
                int y = i / 3 / SIDE * image.height() / SIDE;
                values[to] = image.channel(x, y, i % 3) / 255f;
            }
            return new Encoded(values, SIDE, SIDE, (double) SIDE / image.width(), (double) SIDE / image.height());
        }
    }
}
