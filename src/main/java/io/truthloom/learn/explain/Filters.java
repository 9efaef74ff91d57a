package io.truthloom.learn.explain;

import io.truthloom.common.RgbImage;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Pictures of the first convolution's weights. */
final class Filters {
    private Filters() {}

    static List<FilterPicture> of(ComputationGraph net) {
        for (int index : net.topologicalSortOrder()) {
            if (net.getVertices()[index].hasLayer()) {
                Layer layer = Layers.inner(net.getVertices()[index].getLayer());
                if (layer instanceof ConvolutionLayer) {
                    return pictures(Layers.numbers(layer, "W"));
                }
            }
        }
        return List.of();
    }

    /** @param weights outputs x inputs x height x width; inputs beyond red, green and blue have no colour */
    private static List<FilterPicture> pictures(INDArray weights) {
        List<FilterPicture> pictures = new ArrayList<>();
        if (weights.rank() != 4 || weights.size(1) < 3) {
            return pictures;
        }
        for (int filter = 0; filter < weights.size(0); filter++) {
            pictures.add(picture(filter, weights));
        }
        return pictures;
    }

    private static FilterPicture picture(int filter, INDArray weights) {
        int height = (int) weights.size(2);
        int width = (int) weights.size(3);
        float reach = 0;
        float[] values = new float[width * height * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = weights.getFloat(new long[] {filter, i % 3, i / 3 / width, i / 3 % width});
            reach = Math.max(reach, Math.abs(values[i]));
        }
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(127.5 + (reach == 0 ? 0 : 127.5 * values[i] / reach));
        }
        return new FilterPicture(filter, reach, new RgbImage(width, height, pixels));
    }
}
