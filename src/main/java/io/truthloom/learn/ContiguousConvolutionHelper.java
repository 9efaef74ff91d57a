package io.truthloom.learn;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's oneDNN convolution, right in NHWC too: the layer hands its helper permuted views there, which the backward
 * kernel reads as if they were plain, so that the gradients come out wrong. Copies in plain order cure it.
 */
final class ContiguousConvolutionHelper extends MKLDNNConvHelper {
    ContiguousConvolutionHelper() {
        super(DataType.FLOAT);
    }

    /** The stock check asks for a class that DL4J 1.0.0-M2.1 no longer has and so always says no. */
    @Override
    public boolean checkSupported() {
        return true;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray input,
            INDArray weights,
            @Nullable INDArray bias,
            INDArray delta,
            int[] kernel,
            int[] strides,
            int[] padding,
            @Nullable INDArray biasGradient,
            INDArray weightGradient,
            IActivation activation,
            ConvolutionLayer.AlgoMode mode,
            ConvolutionLayer.BwdFilterAlgo filterAlgorithm,
            ConvolutionLayer.BwdDataAlgo dataAlgorithm,
            ConvolutionMode convolutionMode,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        return super.backpropGradient(
                PlainFloats.plain(input),
                weights,
                bias,
                PlainFloats.plain(delta),
                kernel,
                strides,
                padding,
                biasGradient,
                weightGradient,
                activation,
                mode,
                filterAlgorithm,
                dataAlgorithm,
                convolutionMode,
                dilation,
                format,
                workspaces);
    }
}
