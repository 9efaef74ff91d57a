package io.truthloom.learn.onnx;

import io.truthloom.learn.LearnException;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.objdetect.Yolo2OutputLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layers as ONNX operations.
 *
 * @param weights the layer at work, which has the parameters
 * @param in what goes into the layer, after its preprocessor
 */
record LayerTranslation(GraphDraft draft, String name, org.deeplearning4j.nn.api.Layer weights, InputType in) {
    /** @return the value that stands for the layer */
    String of(Layer layer, String value) {
        return switch (layer) {
            case Deconvolution2D other -> throw unknown(layer);
            case ConvolutionLayer convolution ->
                active(convolution.getActivationFn(), new ConvolutionTranslation(this).of(convolution, value));
            case BatchNormalization normal -> normal(normal, value);
            case DenseLayer dense when dense.hasLayerNorm() -> throw unknown(layer);
            case DenseLayer dense -> active(dense.getActivationFn(), product(dense, dense.hasBias(), value));
            case BaseOutputLayer output
            when output instanceof org.deeplearning4j.nn.conf.layers.RnnOutputLayer -> throw unknown(layer);
            case BaseOutputLayer output -> active(output.getActivationFn(), product(output, output.hasBias(), value));
            case LossLayer loss -> active(loss.getActivationFn(), value);
            case CnnLossLayer loss -> active(loss.getActivationFn(), value);
            case ActivationLayer activation -> active(activation.getActivationFn(), value);
            case DropoutLayer dropout -> value;
            case Yolo2OutputLayer boxes -> value;
            case SubsamplingLayer pool -> new ConvolutionTranslation(this).of(pool, value);
            case GlobalPoolingLayer pool -> globalPool(pool, value);
            case Upsampling2D larger -> enlarged(larger, value);
            case LocalResponseNormalization local -> {
                int window = 2 * ((int) local.getN() / 2) + 1;
                yield draft.add(OnnxNode.of("LRN", name, value)
                        .with("size", (long) window)
                        .with("alpha", (float) (local.getAlpha() * window))
                        .with("beta", (float) local.getBeta())
                        .with("bias", (float) local.getK()));
            }
            case ZeroPaddingLayer padding -> {
                int[] p = padding.getPadding();
                String pads = draft.constant(name + "/pads", OnnxTensor.of(0, 0, p[0], p[2], 0, 0, p[1], p[3]));
                yield draft.add(OnnxNode.of("Pad", name, value, pads));
            }
            default -> throw unknown(layer);
        };
    }

    private LearnException unknown(Layer layer) {
        return new LearnException(
                "The layer \"%s\" (%s) has no translation into ONNX."
                        .formatted(name, layer.getClass().getSimpleName()),
                null);
    }

    private String active(org.nd4j.linalg.activations.IActivation activation, String value) {
        return ActivationTranslation.of(draft, name, activation, value, in);
    }

    /** A parameter as a constant of the graph. */
    String parameter(String key, int... dims) {
        INDArray values = weights.getParam(key);
        return draft.constant(name + "/" + key, tensor(values, dims));
    }

    static OnnxTensor tensor(INDArray values, int... dims) {
        float[] plain = values.dup('c').data().asFloat();
        return OnnxTensor.of(plain, dims);
    }

    private String product(FeedForwardLayer layer, boolean bias, String value) {
        int in = Math.toIntExact(layer.getNIn());
        int out = Math.toIntExact(layer.getNOut());
        String product = name + "/product";
        return draft.add(
                bias
                        ? OnnxNode.of("Gemm", product, value, parameter("W", in, out), parameter("b", out))
                        : OnnxNode.of("MatMul", product, value, parameter("W", in, out)));
    }

    private String normal(BatchNormalization layer, String value) {
        int channels = Math.toIntExact(layer.getNOut());
        INDArray variance = layer.isUseLogStd()
                ? org.nd4j.linalg.ops.transforms.Transforms.pow(
                        org.nd4j.linalg.factory.Nd4j.valueArrayOf(
                                weights.getParam("log10stdev").shape(),
                                10.0,
                                weights.getParam("log10stdev").dataType()),
                        weights.getParam("log10stdev").mul(2))
                : weights.getParam("var");
        boolean locked = layer.isLockGammaBeta();
        String gamma = locked ? same("gamma", layer.getGamma(), channels) : parameter("gamma", channels);
        String beta = locked ? same("beta", layer.getBeta(), channels) : parameter("beta", channels);
        String mean = parameter("mean", channels);
        String var = draft.constant(name + "/var", tensor(variance, channels));
        // DL4J does not apply a batch normalisation's own activation function
        return draft.add(OnnxNode.of("BatchNormalization", name, value, gamma, beta, mean, var)
                .with("epsilon", (float) layer.getEps()));
    }

    private String same(String key, double value, int count) {
        float[] values = new float[count];
        java.util.Arrays.fill(values, (float) value);
        return draft.constant(name + "/" + key, OnnxTensor.of(values, count));
    }

    private String globalPool(GlobalPoolingLayer pool, String value) {
        String op = switch (pool.getPoolingType()) {
            case PoolingType.AVG -> "GlobalAveragePool";
            case PoolingType.MAX -> "GlobalMaxPool";
            default -> throw unknown(pool);
        };
        if (!(in instanceof InputType.InputTypeConvolutional) || !pool.isCollapseDimensions()) {
            throw unknown(pool);
        }
        String pooled = draft.add(OnnxNode.of(op, name + "/pooled", value));
        return draft.add(OnnxNode.of("Flatten", name, pooled).with("axis", 1));
    }

    private String enlarged(Upsampling2D layer, String value) {
        int[] size = layer.getSize();
        String scales = draft.constant(name + "/scales", OnnxTensor.of(new float[] {1, 1, size[0], size[1]}, 4));
        return draft.add(OnnxNode.of("Resize", name, value, "", scales)
                .with("mode", "nearest")
                .with("nearest_mode", "floor")
                .with("coordinate_transformation_mode", "asymmetric"));
    }
}
