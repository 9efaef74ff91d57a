package io.truthloom.learn.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.learn.LearnException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions;

class GraphExportTest {
    @TempDir
    Path folder;

    private static final int SIDE = 21;

    @ParameterizedTest
    @EnumSource(CNN2DFormat.class)
    void a_classifier_of_all_common_layers_gives_the_same_in_other_engines(CNN2DFormat format) throws IOException {
        GraphBuilder graph = builder(format);
        graph.addLayer("c1", convolution(3, 8, 3, 2, format).build(), "in")
                .addLayer(
                        "n1",
                        new BatchNormalization.Builder()
                                .nOut(8)
                                .dataFormat(format)
                                .build(),
                        "c1")
                .addLayer("a1", active(Activation.RELU6), "n1")
                .addLayer(
                        "lrn",
                        new LocalResponseNormalization.Builder()
                                .n(5)
                                .k(1)
                                .alpha(0.01)
                                .beta(0.75)
                                .dataFormat(format)
                                .build(),
                        "a1")
                .addLayer("max", pool(PoolingType.MAX, format), "lrn")
                .addLayer("mean", pool(PoolingType.AVG, format), "lrn")
                .addVertex("joined", new MergeVertex(), "max", "mean")
                .addLayer(
                        "c2",
                        convolution(16, 16, 1, 1, format)
                                .activation(new ActivationLReLU(0.1))
                                .build(),
                        "joined")
                .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "c2", "joined", "joined")
                .addLayer("drop", new DropoutLayer.Builder(0.5).build(), "sum")
                .addLayer(
                        "d1",
                        new DenseLayer.Builder()
                                .nOut(12)
                                .activation(Activation.SWISH)
                                .build(),
                        "drop")
                .addLayer(
                        "out",
                        new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                                .nOut(5)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "d1")
                .setOutputs("out");
        equalEverywhere(init(graph), format, SIDE, 3);
    }

    @Test
    void depthwise_and_separable_convolutions_and_global_pooling_give_the_same_in_other_engines() throws IOException {
        CNN2DFormat format = CNN2DFormat.NHWC;
        GraphBuilder graph = builder(format);
        graph.addLayer(
                        "dw",
                        new DepthwiseConvolution2D.Builder(3, 3)
                                .nIn(3)
                                .nOut(6)
                                .depthMultiplier(2)
                                .convolutionMode(ConvolutionMode.Same)
                                .stride(2, 2)
                                .dataFormat(format)
                                .build(),
                        "in")
                .addLayer(
                        "a",
                        new ActivationLayer.Builder()
                                .activation(Activation.MISH)
                                .build(),
                        "dw")
                .addLayer(
                        "sep",
                        new SeparableConvolution2D.Builder(3, 3)
                                .nIn(6)
                                .nOut(10)
                                .depthMultiplier(2)
                                .convolutionMode(ConvolutionMode.Same)
                                .dataFormat(format)
                                .activation(Activation.SIGMOID)
                                .build(),
                        "a")
                .addLayer("up", new Upsampling2D.Builder(2).dataFormat(format).build(), "sep")
                .addLayer("c", convolution(10, 7, 3, 1, format).dilation(2, 2).build(), "up")
                .addLayer("gap", new GlobalPoolingLayer(PoolingType.AVG), "c")
                .addLayer(
                        "out",
                        new OutputLayer.Builder(LossFunctions.LossFunction.XENT)
                                .nIn(7)
                                .nOut(3)
                                .activation(Activation.SIGMOID)
                                .build(),
                        "gap")
                .setOutputs("out");
        equalEverywhere(init(graph), format, SIDE, 3);
    }

    @Test
    void a_layer_without_translation_is_named() {
        GraphBuilder graph = builder(CNN2DFormat.NCHW);
        graph.addLayer(
                        "larger",
                        new Deconvolution2D.Builder(2, 2)
                                .stride(2, 2)
                                .nIn(3)
                                .nOut(3)
                                .build(),
                        "in")
                .setOutputs("larger");
        ComputationGraph net = init(graph);

        assertThatThrownBy(() -> GraphExport.of(net, CNN2DFormat.NCHW, SIDE, SIDE, 3, Map.of()))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("\"larger\" (Deconvolution2D) has no translation");
    }

    private static GraphBuilder builder(CNN2DFormat format) {
        return new NeuralNetConfiguration.Builder()
                .seed(7)
                .graphBuilder()
                .addInputs("in")
                .setInputTypes(InputType.convolutional(SIDE, SIDE, 3, format));
    }

    private static ConvolutionLayer.Builder convolution(int in, int out, int kernel, int stride, CNN2DFormat format) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .nIn(in)
                .nOut(out)
                .stride(stride, stride)
                .convolutionMode(ConvolutionMode.Same)
                .activation(Activation.IDENTITY)
                .dataFormat(format);
    }

    private static ActivationLayer active(Activation activation) {
        return new ActivationLayer.Builder().activation(activation).build();
    }

    private static SubsamplingLayer pool(PoolingType type, CNN2DFormat format) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(2, 2)
                .stride(2, 2)
                .convolutionMode(ConvolutionMode.Truncate)
                .dataFormat(format)
                .build();
    }

    /** With statistics and biases that are not the fresh ones, which would hide mistakes. */
    static ComputationGraph init(GraphBuilder graph) {
        ComputationGraph net = new ComputationGraph(graph.build());
        net.init();
        Nd4j.getRandom().setSeed(3);
        net.paramTable().forEach((key, values) -> {
            if (key.endsWith("_b") || key.endsWith("_beta") || key.endsWith("_mean")) {
                values.assign(Nd4j.randn(values.shape()).mul(0.2));
            } else if (key.endsWith("_gamma") || key.endsWith("_var")) {
                values.assign(Nd4j.rand(values.shape()).add(0.5));
            }
        });
        return net;
    }

    private void equalEverywhere(ComputationGraph net, CNN2DFormat format, int side, int channels) throws IOException {
        OnnxGraph graph = GraphExport.of(net, format, side, side, channels, Map.of("made", "by a test"));
        Path file = folder.resolve("net.onnx");
        try (OutputStream out = Files.newOutputStream(file)) {
            OnnxEncoder.write(graph, out);
        }
        int[] shape = {2, channels, side, side};
        float[] input = OtherEngines.noise(1, 2 * channels * side * side);
        float[] ours = Pictures.run(net, format, input, shape);
        assertThat(OtherEngines.onnxRuntime(file, input, shape)).containsExactly(ours, within(1e-4f));
        assertThat(OtherEngines.openCv(file, input, shape)).containsExactly(ours, within(1e-4f));
    }
}
