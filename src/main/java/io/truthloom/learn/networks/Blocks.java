package io.truthloom.learn.networks;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/**
 * The layers that networks are put together from, each added behind a vertex and named by what it returns. NHWC, SAME
 * padding unless said otherwise.
 */
public final class Blocks {
    static final CNN2DFormat FORMAT = CNN2DFormat.NHWC;

    private final GraphBuilder graph;
    private final double statisticsDecay;
    private final double epsilon;

    /**
     * @param statisticsDecay how much of the running statistics a step keeps
     * @param epsilon added to variances
     */
    public Blocks(GraphBuilder graph, double statisticsDecay, double epsilon) {
        this.graph = graph;
        this.statisticsDecay = statisticsDecay;
        this.epsilon = epsilon;
    }

    /** Convolution without bias, normalised, then activated. */
    String unit(String name, String input, int out, int kernel, int stride, IActivation activation) {
        return normalised(name, convolution(name, input, out, kernel, stride, false), activation);
    }

    String depthwise(String name, String input, int kernel, int stride, IActivation activation) {
        graph.addLayer(
                name,
                new DepthwiseConvolution2D.Builder(kernel, kernel)
                        .depthMultiplier(1)
                        .stride(stride, stride)
                        .convolutionMode(ConvolutionMode.Same)
                        .hasBias(false)
                        .dataFormat(FORMAT)
                        .activation(Activation.IDENTITY)
                        .build(),
                input);
        return normalised(name, name, activation);
    }

    private String normalised(String name, String input, IActivation activation) {
        String normal = name + "-normal";
        graph.addLayer(
                normal,
                new BatchNormalization.Builder()
                        .decay(statisticsDecay)
                        .eps(epsilon)
                        .useLogStd(false)
                        .dataFormat(FORMAT)
                        .build(),
                input);
        return activation instanceof ActivationIdentity ? normal : activated(name + "-active", normal, activation);
    }

    String activated(String name, String input, IActivation activation) {
        graph.addLayer(
                name, new ActivationLayer.Builder().activation(activation).build(), input);
        return name;
    }

    String convolution(String name, String input, int out, int kernel, int stride, boolean bias) {
        graph.addLayer(
                name,
                new ConvolutionLayer.Builder(kernel, kernel)
                        .nOut(out)
                        .stride(stride, stride)
                        .convolutionMode(ConvolutionMode.Same)
                        .hasBias(bias)
                        .activation(Activation.IDENTITY)
                        .dataFormat(FORMAT)
                        .build(),
                input);
        return name;
    }

    /** With bias and rectifier; what does not fill a step at the border is left out. */
    String paddedRelu(String name, String input, int out, int kernel, int stride, int padding) {
        graph.addLayer(
                name,
                new ConvolutionLayer.Builder(kernel, kernel)
                        .nOut(out)
                        .stride(stride, stride)
                        .padding(padding, padding)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .activation(Activation.RELU)
                        .dataFormat(FORMAT)
                        .build(),
                input);
        return name;
    }

    String relu(String name, String input, int out, int kernel, int stride) {
        return activated(name + "-active", convolution(name, input, out, kernel, stride, true), new ActivationReLU());
    }

    String maxPool(String name, String input, int kernel, int stride, ConvolutionMode mode) {
        graph.addLayer(
                name,
                new SubsamplingLayer.Builder(
                                SubsamplingLayer.PoolingType.MAX, new int[] {kernel, kernel}, new int[] {stride, stride
                                })
                        .convolutionMode(mode)
                        .dataFormat(FORMAT)
                        .build(),
                input);
        return name;
    }

    String maxPool(String name, String input, int kernel, int stride) {
        return maxPool(name, input, kernel, stride, ConvolutionMode.Same);
    }

    String average(String name, String input) {
        graph.addLayer(
                name,
                new GlobalPoolingLayer.Builder(PoolingType.AVG)
                        .poolingDimensions(1, 2)
                        .build(),
                input);
        return name;
    }

    String dropout(String name, String input, double dropped) {
        graph.addLayer(name, new DropoutLayer.Builder(1 - dropped).build(), input);
        return name;
    }

    String denseRelu(String name, String input, int out) {
        graph.addLayer(
                name,
                new DenseLayer.Builder().nOut(out).activation(Activation.RELU).build(),
                input);
        return name;
    }

    String sum(String name, String... inputs) {
        graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), inputs);
        return name;
    }

    String merge(String name, String... inputs) {
        graph.addVertex(name, new MergeVertex(), inputs);
        return name;
    }

    /** The last layer: a share for each class. */
    String classes(String name, String input, int classes) {
        graph.addLayer(
                name,
                new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .nOut(classes)
                        .weightInit(WeightInit.XAVIER)
                        .activation(Activation.SOFTMAX)
                        .build(),
                input);
        return name;
    }

    /** Shares of what comes in: a last layer without weights. */
    String shares(String name, String input) {
        graph.addLayer(
                name,
                new LossLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .build(),
                input);
        return name;
    }
}
