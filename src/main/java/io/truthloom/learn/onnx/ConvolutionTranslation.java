package io.truthloom.learn.onnx;

import io.truthloom.learn.LearnException;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** Sliding windows as ONNX operations, with every padding written out. */
record ConvolutionTranslation(LayerTranslation layer) {
    String of(ConvolutionLayer convolution, String value) {
        return switch (convolution) {
            case DepthwiseConvolution2D depthwise -> {
                String kernels = depthwiseKernels(depthwise, "W", 0, 1, 2, 3);
                yield add(depthwise, value, kernels, depthwise.getNIn(), depthwise.hasBias(), "/window");
            }
            case SeparableConvolution2D separable -> {
                String kernels = depthwiseKernels(separable, "W", 2, 3, 1, 0);
                String windows = add(separable, value, kernels, separable.getNIn(), false, "/window");
                int middle = Math.toIntExact(layer.weights().getParam("pW").size(1));
                String mix = layer.parameter("pW", Math.toIntExact(separable.getNOut()), middle, 1, 1);
                OnnxNode node =
                        OnnxNode.of("Conv", layer.name() + "/mix", windows, mix).withAll("kernel_shape", 1, 1);
                yield layer.draft().add(separable.hasBias() ? withBias(node, separable.getNOut()) : node);
            }
            default -> {
                int[] kernel = convolution.getKernelSize();
                String kernels = layer.parameter(
                        "W",
                        Math.toIntExact(convolution.getNOut()),
                        Math.toIntExact(convolution.getNIn()),
                        kernel[0],
                        kernel[1]);
                yield add(convolution, value, kernels, 1, convolution.hasBias(), "/window");
            }
        };
    }

    /** Kernels [channels x multiplier, 1, height, width]; the numbers say where DL4J has height, width, channel, multiplier. */
    private String depthwiseKernels(
            ConvolutionLayer convolution, String key, int height, int width, int channel, int multiplier) {
        var kernels = layer.weights().getParam(key).permute(channel, multiplier, height, width);
        int count = Math.toIntExact(kernels.size(0) * kernels.size(1));
        int[] size = convolution.getKernelSize();
        return layer.draft()
                .constant(layer.name() + "/" + key, LayerTranslation.tensor(kernels, count, 1, size[0], size[1]));
    }

    private String add(
            ConvolutionLayer convolution, String value, String kernels, long groups, boolean bias, String suffix) {
        OnnxNode node = OnnxNode.of("Conv", layer.name() + suffix, value, kernels);
        if (bias) {
            long count = convolution instanceof DepthwiseConvolution2D depthwise
                    ? depthwise.getNIn() * depthwise.getDepthMultiplier()
                    : convolution.getNOut();
            node = withBias(node, count);
        }
        int[] dilation = convolution.getDilation();
        node = windows(
                node,
                convolution.getKernelSize(),
                convolution.getStride(),
                convolution.getPadding(),
                dilation,
                convolution.getConvolutionMode());
        return layer.draft()
                .add(node.withAll("dilations", dilation[0], dilation[1]).with("group", groups));
    }

    private OnnxNode withBias(OnnxNode node, long count) {
        String bias = layer.parameter("b", Math.toIntExact(count));
        return new OnnxNode(
                node.op(), node.name(), List.of(node.input(0), node.input(1), bias), node.outputs(), node.attributes());
    }

    String of(SubsamplingLayer pool, String value) {
        String op = switch (pool.getPoolingType()) {
            case MAX -> "MaxPool";
            case AVG -> "AveragePool";
            default ->
                throw new LearnException(
                        "The layer \"%s\" pools by %s, which has no translation into ONNX."
                                .formatted(layer.name(), pool.getPoolingType()),
                        null);
        };
        OnnxNode node = OnnxNode.of(op, layer.name(), value);
        if (op.equals("AveragePool")) {
            node = node.with("count_include_pad", pool.isAvgPoolIncludePadInDivisor() ? 1 : 0);
        }
        int[] dilation = {1, 1};
        return layer.draft()
                .add(windows(
                        node,
                        pool.getKernelSize(),
                        pool.getStride(),
                        pool.getPadding(),
                        dilation,
                        pool.getConvolutionMode()));
    }

    private OnnxNode windows(
            OnnxNode node, int[] kernel, int[] stride, int[] padding, int[] dilation, ConvolutionMode mode) {
        var picture = (InputType.InputTypeConvolutional) layer.in();
        long[] pads = {padding[0], padding[1], padding[0], padding[1]};
        if (mode == ConvolutionMode.Same) {
            Padding down = Padding.same(picture.getHeight(), kernel[0], stride[0], dilation[0]);
            Padding across = Padding.same(picture.getWidth(), kernel[1], stride[1], dilation[1]);
            pads = new long[] {down.before(), across.before(), down.after(), across.after()};
        } else if (mode == ConvolutionMode.Causal) {
            throw new LearnException(
                    "The layer \"" + layer.name() + "\" pads causally, which has no translation into ONNX.", null);
        }
        return node.withAll("kernel_shape", kernel[0], kernel[1])
                .withAll("strides", stride[0], stride[1])
                .withAll("pads", pads);
    }
}
