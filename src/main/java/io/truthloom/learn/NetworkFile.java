package io.truthloom.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/** DL4J's own zip of a net, as bytes. */
final class NetworkFile {
    private NetworkFile() {}

    /** @param withOptimizer Adam's moments too, which going on with training needs */
    static byte[] write(ComputationGraph net, boolean withOptimizer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelSerializer.writeModel(net, bytes, withOptimizer);
        return bytes.toByteArray();
    }

    static ComputationGraph read(byte[] bytes, boolean withOptimizer) throws IOException {
        return OneDnn.accelerate(
                ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(bytes), withOptimizer));
    }
}
