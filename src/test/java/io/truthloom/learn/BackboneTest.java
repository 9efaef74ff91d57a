package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.RgbImage;
import io.truthloom.learn.networks.Architecture;
import io.truthloom.learn.networks.Backbone;
import io.truthloom.learn.networks.Networks;
import io.truthloom.learn.networks.Safetensors;
import io.truthloom.learn.networks.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class BackboneTest {
    /** File, and what of it is right. */
    private static final Map<String, List<String>> PICTURES = Map.of(
            "cat", List.of("Egyptian cat", "tabby", "tiger cat"),
            "coffee", List.of("espresso"),
            "tripod", List.of("tripod"),
            "rocket", List.of("missile", "projectile"),
            "uniform", List.of("military uniform"),
            "apple", List.of("Granny Smith"),
            "orange", List.of("orange"),
            "shuttle", List.of("space shuttle"),
            "squirrel", List.of("fox squirrel"),
            "fruits", List.of("orange", "lemon"));

    private final Backbone backbone = Backbone.shipped();

    @Test
    void it_is_licensed_for_commercial_use_and_small_enough() {
        assertThat(backbone.metadata().get("license")).startsWith("Apache-2.0");
        assertThat(backbone.metadata()).containsKeys("source", "source-sha256", "origin");
        assertThat(Backbone.classNames()).hasSize(1000).startsWith("tench").endsWith("toilet tissue");
    }

    @Test
    void it_computes_what_the_source_framework_computes() throws IOException {
        Map<String, Tensor> reference = reference();
        Tensor picture = tensor(reference, "picture");
        ComputationGraph net = net(224, 224);
        float[] values = new float[picture.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (picture.values()[i] - Backbone.MEAN) / Backbone.DEVIATION;
        }
        INDArray input = Nd4j.create(values, new long[] {1, 224, 224, 3}, 'c');

        Map<String, INDArray> seen = net.feedForward(input, false);

        for (String block : List.of("block4", "block10")) {
            int row = block.equals("block4") ? 5 : 7;
            int column = block.equals("block4") ? 5 : 3;
            INDArray there =
                    layer(seen, block).dup('c').reshape(-1, layer(seen, block).size(3));
            float[] at = there.getRow((long) row * layer(seen, block).size(2) + column)
                    .toFloatVector();
            assertThat(error(at, tensor(reference, block).values())).as(block).isLessThan(1e-3);
        }
        assertThat(error(
                        layer(seen, "pooled").toFloatVector(),
                        tensor(reference, "pooled").values()))
                .isLessThan(1e-3);
        assertThat(error(
                        logits(net, layer(seen, "pooled")),
                        tensor(reference, "logits").values()))
                .isLessThan(1e-3);
    }

    @Test
    void it_does_so_for_sides_that_no_step_divides_evenly() throws IOException {
        Map<String, Tensor> reference = reference();
        float[] picture = tensor(reference, "picture").values();
        float[] values = new float[64 * 96 * 3];
        for (int y = 0; y < 64; y++) {
            for (int i = 0; i < 96 * 3; i++) {
                values[y * 96 * 3 + i] = (picture[((y + 30) * 224 + 20) * 3 + i] - Backbone.MEAN) / Backbone.DEVIATION;
            }
        }
        ComputationGraph net = net(64, 96);

        Map<String, INDArray> seen = net.feedForward(Nd4j.create(values, new long[] {1, 64, 96, 3}, 'c'), false);

        assertThat(error(
                        logits(net, layer(seen, "pooled")),
                        tensor(reference, "small-logits").values()))
                .isLessThan(1e-3);
    }

    @Test
    void it_names_what_pictures_show() throws IOException {
        ComputationGraph net = net(224, 224);
        PictureInput input = new PictureInput(224, 224, Backbone.MEAN, Backbone.DEVIATION);
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> picture : PICTURES.entrySet()) {
            float[] values = new float[input.length()];
            input.write(picture(picture.getKey()), values, 0);
            float[] shares = net.outputSingle(Nd4j.create(values, new long[] {1, 224, 224, 3}, 'c'))
                    .toFloatVector();
            List<String> five = IntStream.range(0, shares.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -shares[i]))
                    .limit(5)
                    .map(Backbone.classNames()::get)
                    .toList();
            if (five.stream().noneMatch(picture.getValue()::contains)) {
                wrong.add(picture.getKey() + " as " + five);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static RgbImage picture(String name) throws IOException {
        return Pictures.read("/io/truthloom/learn/pictures/" + name + ".jpg");
    }

    private ComputationGraph net(int height, int width) {
        ComputationGraph net = new ComputationGraph(Networks.configuration(
                Architecture.EFFICIENTNET_LITE0.stages(1000), Networks.picture(height, width), 1, 1e-3));
        net.init();
        assertThat(backbone.copyTo(net, true)).isEqualTo(50);
        return OneDnn.accelerate(net);
    }

    private static INDArray layer(Map<String, INDArray> seen, String name) {
        INDArray found = seen.get(name);
        return found != null ? found : Objects.requireNonNull(seen.get(name + "-project-normal"));
    }

    private static float[] logits(ComputationGraph net, INDArray pooled) {
        var classes = (org.deeplearning4j.nn.layers.OutputLayer) net.getLayer("classes");
        return pooled.mmul(classes.getParam("W"))
                .addRowVector(classes.getParam("b"))
                .toFloatVector();
    }

    private static double error(float[] actual, float[] expected) {
        double wrong = 0;
        double size = 0;
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            wrong += Math.pow(actual[i] - expected[i], 2);
            size += Math.pow(expected[i], 2);
        }
        return Math.sqrt(wrong / size);
    }

    private static Tensor tensor(Map<String, Tensor> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }

    private static Map<String, Tensor> reference() throws IOException {
        try (var in = BackboneTest.class.getResourceAsStream("/io/truthloom/learn/backbone/reference.safetensors")) {
            return Safetensors.read(Objects.requireNonNull(in).readAllBytes()).tensors();
        }
    }
}
