package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.common.Sha256;
import io.truthloom.learn.explain.HeatMap;
import io.truthloom.learn.explain.InspectorOpening;
import io.truthloom.learn.explain.NetworkInspector;
import io.truthloom.learn.explain.Scene;
import io.truthloom.learn.explain.Target;
import io.truthloom.learn.networks.Architecture;
import io.truthloom.learn.networks.Backbone;
import io.truthloom.learn.networks.Networks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classifiers of the product, looked into. */
class ExplainedClassifierTest {
    @TempDir
    Path folder;

    @Test
    void the_shipped_backbone_calls_a_squirrel_so_because_of_the_squirrel() throws IOException {
        ComputationGraph net = net(Architecture.EFFICIENTNET_LITE0, 224, 1000);
        Backbone.shipped().copyTo(net, true);
        PictureInput input = new PictureInput(224, 224, Backbone.MEAN, Backbone.DEVIATION);
        NetworkInspector inspector = open(net, Backbone.classNames(), input);
        RgbImage animal = Pictures.read("pictures/squirrel.jpg");
        Scene scene = new Scene(beside(animal), null);
        int squirrel = Backbone.classNames().indexOf("fox squirrel");

        HeatMap heat = inspector.gradCam(inspector.architecture().suggested(), scene, new Target.OfClass(squirrel));

        assertThat(inspector.findsBoxes()).isFalse();
        assertThat(heat.score()).isCloseTo(inspector.shares(scene)[squirrel], within(1e-5));
        assertThat(share(heat, new Box(animal.width(), 0, 2 * animal.width(), animal.height())))
                .isGreaterThan(0.8);
    }

    @ParameterizedTest
    @EnumSource(
            value = Architecture.class,
            names = {"EFFICIENTNET_LITE0", "MOBILENET_V2", "SQUEEZENET", "GOOGLENET", "DARKNET19", "RESNET50"})
    void every_architecture_has_a_heat_map(Architecture architecture) throws IOException {
        NetworkInspector inspector =
                open(net(architecture, 64, 3), List.of("a", "b", "c"), new PictureInput(64, 64, 127, 128));
        Scene scene = new Scene(Pictures.read("pictures/cat.jpg"), null);

        HeatMap heat = inspector.gradCam(inspector.architecture().suggested(), scene, new Target.OfClass(1));

        assertThat(heat.strongest()).isFinite();
        assertThat(inspector.architecture().parameters()).isPositive();
        assertThat(inspector.filters()).isNotEmpty();
    }

    private NetworkInspector open(ComputationGraph net, List<String> classes, PictureInput input) throws IOException {
        byte[] network = NetworkFile.write(net, false);
        Path file = folder.resolve("classifier.zip");
        var model = new ModelFile<>(
                new ClassifierDescription(
                        ModelFormat.VERSION, ModelFormat.ENGINE, classes, "test", input, Sha256.of(network)),
                network);
        ModelFormat.CLASSIFIER.write(file, model);
        return InspectorOpening.open(file, new ClassifierOpener(), InferencePools.one());
    }

    private static ComputationGraph net(Architecture architecture, int size, int classes) {
        ComputationGraph net = new ComputationGraph(
                Networks.configuration(architecture.stages(classes), Networks.picture(size, size), 1, 1e-3));
        net.init();
        return OneDnn.accelerate(net);
    }

    /** The picture at the right of as much grey. */
    private static RgbImage beside(RgbImage picture) {
        int width = picture.width() * 2;
        byte[] pixels = new byte[width * picture.height() * 3];
        java.util.Arrays.fill(pixels, (byte) 127);
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(
                    picture.pixels(),
                    y * picture.width() * 3,
                    pixels,
                    (y * width + picture.width()) * 3,
                    picture.width() * 3);
        }
        return new RgbImage(width, picture.height(), pixels);
    }

    /** Of all heat, what lies within the box. */
    private static double share(HeatMap heat, Box box) {
        double all = 0;
        double within = 0;
        for (int i = 0; i < heat.values().length; i++) {
            double x = (i % heat.columns() + 0.5) * heat.area().width() / heat.columns();
            all += heat.values()[i];
            within += x >= box.x1() && x < box.x2() ? heat.values()[i] : 0;
        }
        return within / all;
    }
}
