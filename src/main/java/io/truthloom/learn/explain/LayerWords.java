package io.truthloom.learn.explain;

import java.util.Locale;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.jspecify.annotations.Nullable;

/** What a vertex is called on the screen. */
record LayerWords(String kind, String detail) {
    /** @param settings of the vertex; null for the picture */
    static LayerWords of(GraphVertex vertex, org.deeplearning4j.nn.conf.graph.@Nullable GraphVertex settings) {
        if (vertex.isInputVertex()) {
            return new LayerWords("picture", "");
        }
        if (vertex.hasLayer()) {
            return of(Layers.settings(vertex.getLayer()));
        }
        return switch (settings) {
            case ElementWiseVertex several -> new LayerWords(operation(several.getOp()), "");
            case MergeVertex merge -> new LayerWords("concatenation", "");
            case null, default -> new LayerWords(plain(vertex.getClass().getSimpleName()), "");
        };
    }

    private static String operation(ElementWiseVertex.Op op) {
        return switch (op) {
            case Add -> "sum";
            case Subtract -> "difference";
            case Product -> "product";
            case Average -> "mean";
            case Max -> "maximum";
        };
    }

    private static LayerWords of(Layer layer) {
        return switch (layer) {
            // its sub-classes say what they are by their names
            case ConvolutionLayer convolution ->
                new LayerWords(
                        convolution.getClass() == ConvolutionLayer.class
                                ? "convolution"
                                : plain(layer.getClass().getSimpleName()),
                        window(convolution.getKernelSize(), convolution.getStride()));
            case SubsamplingLayer pooling ->
                new LayerWords(
                        pooling.getPoolingType().toString().toLowerCase(Locale.ROOT) + " pooling",
                        window(pooling.getKernelSize(), pooling.getStride()));
            case BatchNormalization normal -> new LayerWords("batch normalization", "");
            case ActivationLayer activation ->
                new LayerWords("activation", activation.getActivationFn().toString());
            case Upsampling2D larger -> new LayerWords("upsampling", "× " + larger.getSize()[0]);
            case GlobalPoolingLayer pooling ->
                new LayerWords(
                        "global pooling", pooling.getPoolingType().toString().toLowerCase(Locale.ROOT));
            case DenseLayer dense ->
                new LayerWords("dense", dense.getActivationFn().toString());
            case BaseOutputLayer output ->
                new LayerWords("output", output.getActivationFn().toString());
            default -> new LayerWords(plain(layer.getClass().getSimpleName()), "");
        };
    }

    private static String window(int[] kernel, int[] stride) {
        String size = kernel[0] + " × " + kernel[1];
        return stride[0] == 1 ? size : size + ", stride " + stride[0];
    }

    /** "LocalResponseNormalization" as "local response normalization". */
    private static String plain(String className) {
        return className
                .replaceFirst("(Layer|Vertex)$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
