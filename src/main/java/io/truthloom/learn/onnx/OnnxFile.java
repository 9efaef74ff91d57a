package io.truthloom.learn.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A graph as the bytes of an ONNX file. */
public final class OnnxFile {
    private OnnxFile() {}

    public static byte[] bytes(OnnxGraph graph) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OnnxEncoder.write(graph, bytes);
        return bytes.toByteArray();
    }
}
