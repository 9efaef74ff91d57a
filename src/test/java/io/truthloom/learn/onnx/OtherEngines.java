package io.truthloom.learn.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.truthloom.vision.VisionParts;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/** ONNX Runtime and OpenCV's DNN module on an ONNX file. Tensors are [batch, channels, height, width] in plain order. */
public final class OtherEngines {
    static {
        VisionParts.loadOpenCv();
    }

    private OtherEngines() {}

    public static float[] onnxRuntime(Path file, float[] input, int... shape) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] dims = java.util.Arrays.stream(shape).asLongStream().toArray();
        try (OrtSession session = environment.createSession(file.toString());
                OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), dims);
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), tensor))) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] output = new float[values.remaining()];
            values.get(output);
            return output;
        } catch (OrtException e) {
            throw new AssertionError("ONNX Runtime refuses " + file + ": " + e.getMessage(), e);
        }
    }

    public static float[] openCv(Path file, float[] input, int... shape) {
        return run(Dnn.readNetFromONNX(file.toString()), input, shape);
    }

    public static float[] run(Net net, float[] input, int... shape) {
        Mat blob = new Mat(shape, CvType.CV_32F);
        blob.put(new int[shape.length], input);
        net.setPreferableBackend(Dnn.DNN_BACKEND_OPENCV);
        net.setInput(blob);
        Mat result = net.forward().reshape(1, 1);
        float[] output = new float[(int) result.total()];
        result.get(0, 0, output);
        return output;
    }

    public static float[] noise(long seed, int length) {
        Random random = new Random(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian() * 0.5f;
        }
        return values;
    }
}
