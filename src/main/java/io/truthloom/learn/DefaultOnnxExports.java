package io.truthloom.learn;

import io.truthloom.learn.onnx.GraphExport;
import io.truthloom.learn.onnx.OnnxFile;
import io.truthloom.learn.onnx.OnnxGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Component
class DefaultOnnxExports implements OnnxExports {
    static final String NETWORK = "model.onnx";
    static final String DESCRIPTION = "model.json";
    private static final Map<String, String> NOTES = Map.of("description", "model.json beside this file");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final InferencePool pool;

    DefaultOnnxExports(InferencePool pool) {
        this.pool = pool;
    }

    @Override
    public void write(Path modelFile, Path zip) {
        Map<String, byte[]> files =
                pool.run(() -> ModelFormat.CLASSIFIER.isOf(modelFile) ? classifier(modelFile) : detector(modelFile));
        try {
            ZipParts.write(zip, files);
        } catch (IOException e) {
            throw new LearnException("The export can't be written: " + e.getMessage(), e);
        }
    }

    private static Map<String, byte[]> detector(Path modelFile) throws IOException {
        ModelFile<ModelDescription> file = ModelFormat.DETECTOR.read(modelFile);
        NetworkShape shape = file.description().shape();
        ComputationGraph net = NetworkFile.read(file.network(), false);
        OnnxGraph graph = GraphExport.of(net, CNN2DFormat.NHWC, shape.height(), shape.width(), shape.channels(), NOTES);
        return parts(graph, OnnxDescription.of(file.description(), graph));
    }

    private static Map<String, byte[]> classifier(Path modelFile) throws IOException {
        ModelFile<ClassifierDescription> file = ModelFormat.CLASSIFIER.read(modelFile);
        PictureInput input = file.description().input();
        ComputationGraph net = NetworkFile.read(file.network(), false);
        OnnxGraph graph = GraphExport.of(net, CNN2DFormat.NHWC, input.height(), input.width(), 3, NOTES);
        return parts(graph, OnnxDescription.of(file.description(), graph));
    }

    private static Map<String, byte[]> parts(OnnxGraph graph, OnnxDescription description) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(NETWORK, OnnxFile.bytes(graph));
        parts.put(DESCRIPTION, JSON.writeValueAsBytes(description));
        return parts;
    }
}
