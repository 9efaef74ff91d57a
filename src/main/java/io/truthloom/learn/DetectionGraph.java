package io.truthloom.learn;

import java.util.Objects;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.objdetect.Yolo2OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/**
 * The detector: a trunk of stride 8, a branch of stride 16 added back onto it for larger surroundings, and a YOLOv2
 * head. NHWC throughout, about 0.3 million parameters.
 */
final class DetectionGraph {
    private static final CNN2DFormat FORMAT = CNN2DFormat.NHWC;
    private static final double LEAK = 0.1;
    private static final double STATISTICS_DECAY = 0.95;
    /** Nearly every cell is empty; without this the first few hundred iterations only learn that. */
    private static final double INITIAL_CONFIDENCE = -4;

    private final GraphBuilder graph;
    private final NetworkShape shape;

    private DetectionGraph(NetworkShape shape, long seed, double learningRate) {
        this.shape = shape;
        graph = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.RELU)
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(1.0)
                .updater(new Adam(learningRate))
                .l2(1e-5)
                .graphBuilder()
                .addInputs("picture")
                .setInputTypes(InputType.convolutional(shape.height(), shape.width(), shape.channels(), FORMAT));
    }

    /** A net with fresh weights, not yet {@linkplain OneDnn accelerated}. */
    static ComputationGraph build(NetworkShape shape, long seed, double learningRate) {
        ComputationGraph net = new ComputationGraph(new DetectionGraph(shape, seed, learningRate).configuration());
        net.init();
        INDArray bias = net.getParam("head_b");
        for (int anchor = 0; anchor < shape.anchors().size(); anchor++) {
            bias.putScalar((long) anchor * shape.valuesPerBox() + 4, INITIAL_CONFIDENCE);
        }
        net.getParam("head_W").muli(0.3);
        return net;
    }

    private ComputationGraphConfiguration configuration() {
        String fine = convolution("fine1", "picture", shape.channels(), 16, 3, 2);
        fine = convolution("fine2", fine, 16, 32, 3, 2);
        fine = convolution("fine3", fine, 32, 32, 3, 1);
        fine = convolution("fine4", fine, 32, 64, 3, 2);
        fine = convolution("fine5", fine, 64, 64, 3, 1);
        fine = convolution("fine6", fine, 64, 64, 3, 1);

        String coarse = convolution("coarse1", fine, 64, 96, 3, 2);
        coarse = convolution("coarse2", coarse, 96, 96, 3, 1);
        coarse = convolution("coarse3", coarse, 96, 64, 1, 1);
        graph.addLayer(
                "enlarged", new Upsampling2D.Builder(2).dataFormat(FORMAT).build(), coarse);
        graph.addVertex("both", new ElementWiseVertex(ElementWiseVertex.Op.Add), fine, "enlarged");

        String last = convolution("last", "both", 64, 96, 3, 1);
        graph.addLayer("head", head(96), last);
        graph.addLayer("boxes", output(), "head").setOutputs("boxes");
        ComputationGraphConfiguration configuration = graph.build();
        LayerVertex boxes =
                (LayerVertex) Objects.requireNonNull(configuration.getVertices().get("boxes"));
        ((Yolo2OutputLayer) boxes.getLayerConf().getLayer()).setFormat(FORMAT);
        return configuration;
    }

    private String convolution(String name, String input, int in, int out, int kernel, int stride) {
        graph.addLayer(
                name,
                new ConvolutionLayer.Builder(kernel, kernel)
                        .nIn(in)
                        .nOut(out)
                        .stride(stride, stride)
                        .convolutionMode(ConvolutionMode.Same)
                        .hasBias(false)
                        .activation(Activation.IDENTITY)
                        .dataFormat(FORMAT)
                        .build(),
                input);
        graph.addLayer(
                name + "-normal",
                new BatchNormalization.Builder()
                        .nIn(out)
                        .nOut(out)
                        .decay(STATISTICS_DECAY)
                        .dataFormat(FORMAT)
                        .build(),
                name);
        graph.addLayer(
                name + "-active",
                new ActivationLayer.Builder()
                        .activation(new ActivationLReLU(LEAK))
                        .build(),
                name + "-normal");
        return name + "-active";
    }

    private ConvolutionLayer head(int in) {
        return new ConvolutionLayer.Builder(1, 1)
                .nIn(in)
                .nOut(shape.anchors().size() * shape.valuesPerBox())
                .convolutionMode(ConvolutionMode.Same)
                .weightInit(WeightInit.XAVIER)
                .activation(Activation.IDENTITY)
                .dataFormat(FORMAT)
                .build();
    }

    private Yolo2OutputLayer output() {
        double[][] priors = shape.anchors().stream()
                .map(anchor -> new double[] {anchor.width(), anchor.height()})
                .toArray(double[][]::new);
        return new Yolo2OutputLayer.Builder()
                .boundingBoxPriors(Nd4j.create(priors).castTo(DataType.FLOAT))
                .lambdaCoord(5.0)
                .lambdaNoObj(0.5)
                .build();
    }
}
