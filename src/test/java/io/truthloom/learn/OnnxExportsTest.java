package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.Sha256;
import io.truthloom.learn.onnx.OtherEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OnnxExportsTest {
    @TempDir
    Path folder;

    @Test
    void our_detector_gives_the_same_in_onnx_runtime_and_opencv_and_says_how_to_read_it() throws IOException {
        NetworkShape shape = new NetworkShape(64, 48, true, 2, List.of(new Anchor(2, 3), new Anchor(4, 1.5)));
        ComputationGraph net = DetectionGraph.build(shape, 5, 1e-3);
        byte[] network = NetworkFile.write(net, false);
        Path model = folder.resolve("model.zip");
        var written = new ModelFile<>(
                new ModelDescription(
                        ModelFormat.VERSION,
                        ModelFormat.ENGINE,
                        List.of("person", "car"),
                        shape,
                        0.4,
                        TrainingSettings.defaults(),
                        1,
                        Sha256.of(network)),
                network);
        ModelFormat.DETECTOR.write(model, written);
        Path zip = folder.resolve("export.zip");

        new DefaultOnnxExports(new InferencePool()).write(model, zip);

        Map<String, byte[]> parts = ZipParts.read(zip);
        Path onnx = Files.write(folder.resolve("model.onnx"), parts.get("model.onnx"));
        int[] planes = {2, 4, 48, 64};
        float[] input = OtherEngines.noise(2, 2 * 4 * 48 * 64);
        INDArray head = net.feedForward(
                        new INDArray[] {
                            Nd4j.create(input, new long[] {2, 4, 48, 64}, 'c')
                                    .permute(0, 2, 3, 1)
                                    .dup('c')
                        },
                        false)
                .get("head");
        float[] ours = head.permute(0, 3, 1, 2).dup('c').data().asFloat();
        assertThat(OtherEngines.onnxRuntime(onnx, input, planes)).containsExactly(ours, within(1e-4f));
        assertThat(OtherEngines.openCv(onnx, input, planes)).containsExactly(ours, within(1e-4f));
        JsonNode json = new JsonMapper().readTree(parts.get("model.json"));
        assertThat(json.path("classes").size()).isEqualTo(2);
        assertThat(json.path("output").path("anchors").get(1).path("height").asDouble())
                .isEqualTo(1.5);
        assertThat(json.path("input").path("channels").size()).isEqualTo(4);
        assertThat(json.path("threshold").asDouble()).isEqualTo(0.4);
    }
}
