package io.truthloom.learn;

import java.util.Objects;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A convolution of [pictures, height, width, channels] without an activation of its own. DL4J's layer makes a copy in
 * another order that it then doesn't use, and convolves once more on the way back for an output that the identity
 * doesn't need.
 */
final class PlainConvolution extends ConvolutionLayer {
    private static final long serialVersionUID = 1L;

    private final transient ContiguousConvolutionHelper convolution = new ContiguousConvolutionHelper();
    private transient @Nullable INDArray noBias;

    PlainConvolution(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
    }

    static boolean canReplace(ConvolutionLayer layer) {
        org.deeplearning4j.nn.conf.layers.ConvolutionLayer settings = layer.layerConf();
        return layer.getClass() == ConvolutionLayer.class
                && settings.getCnn2dDataFormat() == CNN2DFormat.NHWC
                && settings.getActivationFn() instanceof ActivationIdentity
                && settings.getIDropout() == null
                && settings.getWeightNoise() == null;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        validateInputRank();
        validateInputDepth(getParam(ConvolutionParamInitializer.WEIGHT_KEY).size(1));
        org.deeplearning4j.nn.conf.layers.ConvolutionLayer settings = layerConf();
        return convolution.preOutput(
                PlainFloats.plain(input.castTo(dataType)),
                getParam(ConvolutionParamInitializer.WEIGHT_KEY),
                bias(),
                settings.getKernelSize(),
                settings.getStride(),
                settings.getPadding(),
                settings.getCudnnAlgoMode(),
                settings.getCudnnFwdAlgo(),
                settings.getConvolutionMode(),
                settings.getDilation(),
                CNN2DFormat.NHWC,
                workspaces);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        org.deeplearning4j.nn.conf.layers.ConvolutionLayer settings = layerConf();
        return convolution.backpropGradient(
                input.castTo(dataType),
                getParam(ConvolutionParamInitializer.WEIGHT_KEY),
                getParam(ConvolutionParamInitializer.BIAS_KEY),
                epsilon,
                settings.getKernelSize(),
                settings.getStride(),
                settings.getConvolutionMode() == ConvolutionMode.Same ? new int[] {0, 0} : settings.getPadding(),
                gradientViews.get(ConvolutionParamInitializer.BIAS_KEY),
                Objects.requireNonNull(gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY)),
                settings.getActivationFn(),
                settings.getCudnnAlgoMode(),
                settings.getCudnnBwdFilterAlgo(),
                settings.getCudnnBwdDataAlgo(),
                settings.getConvolutionMode(),
                settings.getDilation(),
                CNN2DFormat.NHWC,
                workspaces);
    }

    private INDArray bias() {
        if (hasBias()) {
            return getParam(ConvolutionParamInitializer.BIAS_KEY);
        }
        INDArray zeros = noBias;
        if (zeros == null) {
            try (MemoryWorkspace ignored = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
                zeros = Nd4j.create(1, layerConf().getNOut());
                noBias = zeros;
            }
        }
        return zeros;
    }
}
