package io.truthloom.learn.networks;

import io.truthloom.common.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The ImageNet weights that ship: EfficientNet-Lite0, made by {@code tools/backbone/convert.py} (source and licence in
 * the file's metadata). Its input is (value - 127) / 128.
 *
 * @param sha256 of the file
 */
public record Backbone(Map<String, Tensor> tensors, Map<String, String> metadata, String sha256) {
    public static final float MEAN = 127;
    public static final float DEVIATION = 128;

    private static final String FOLDER = "/io/truthloom/learn/backbone/";

    /** @throws IllegalStateException the shipped file is not the one that was made */
    public static Backbone shipped() {
        byte[] file = resource("efficientnet-lite0.safetensors");
        String sha256 = Sha256.of(file);
        if (!sha256.equals(text("efficientnet-lite0.sha256"))) {
            throw new IllegalStateException("The backbone in this installation is damaged; install it again.");
        }
        Safetensors read = Safetensors.read(file);
        return new Backbone(read.tensors(), read.metadata(), sha256);
    }

    /** The 1,000 names that the last layer knows, in its order. */
    public static List<String> classNames() {
        return text("imagenet-classes.txt").lines().toList();
    }

    /**
     * Copies the weights of every layer that has the name and shape of one here.
     *
     * @param withClasses the last layer too; else it keeps its own
     * @return layers that got weights
     */
    public int copyTo(ComputationGraph net, boolean withClasses) {
        Map<String, INDArray> own = net.paramTable();
        int copied = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            int dot = entry.getKey().lastIndexOf('.');
            String layer = entry.getKey().substring(0, dot);
            String parameter = entry.getKey().substring(dot + 1);
            INDArray to = own.get(layer + "_" + parameter);
            if (to == null || (layer.equals("classes") && !withClasses)) {
                continue;
            }
            copy(entry.getValue(), layer, to);
            copied += parameter.equals("W") ? 1 : 0;
        }
        return copied;
    }

    /** Input channels that the file does not know start at nothing. */
    private static void copy(Tensor from, String layer, INDArray to) {
        INDArray values = Nd4j.create(from.values(), from.shape(), 'c');
        if (layer.endsWith("-depth")) {
            to.assign(values.permute(2, 3, 0, 1));
        } else if (values.rank() == 2) {
            to.assign(values.transpose());
        } else if (values.rank() == 1) {
            to.assign(values.reshape(to.shape()));
        } else if (to.size(1) > values.size(1)) {
            to.assign(0);
            Nd4j.copy(values, to.get(NDArrayIndex.all(), NDArrayIndex.interval(0, values.size(1))));
        } else {
            to.assign(values);
        }
    }

    private static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8).strip();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Backbone.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The installation lacks " + name + "; install it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The backbone can't be read", e);
        }
    }
}
