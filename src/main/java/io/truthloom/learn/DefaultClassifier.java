package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A copy of the net for each inference thread that works on it at the same time, made when first needed. */
final class DefaultClassifier implements Classifier {
    private static final int AT_ONCE = 8;

    private final ModelFile<ClassifierDescription> file;
    private final InferencePool pool;
    private final ConcurrentLinkedQueue<ComputationGraph> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    DefaultClassifier(ModelFile<ClassifierDescription> file, InferencePool pool) {
        this.file = file;
        this.pool = pool;
        idle.add(pool.run(this::load));
    }

    private ComputationGraph load() {
        try {
            return NetworkFile.read(file.network(), false);
        } catch (IOException | RuntimeException e) {
            throw new LearnException("The model's network can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> classNames() {
        return file.description().classNames();
    }

    @Override
    public List<float[]> classify(List<RgbImage> images) {
        if (closed) {
            throw new IllegalStateException("The classifier is closed");
        }
        List<float[]> all = new ArrayList<>();
        for (int from = 0; from < images.size(); from += AT_ONCE) {
            List<RgbImage> part = images.subList(from, Math.min(images.size(), from + AT_ONCE));
            float[] pictures = encode(part);
            all.addAll(pool.run(() -> classify(pictures, part.size())));
        }
        return all;
    }

    private float[] encode(List<RgbImage> images) {
        PictureInput input = file.description().input();
        float[] values = new float[images.size() * input.length()];
        for (int i = 0; i < images.size(); i++) {
            input.write(images.get(i), values, i * input.length());
        }
        return values;
    }

    private List<float[]> classify(float[] pictures, int count) {
        ComputationGraph free = idle.poll();
        ComputationGraph net = free == null ? load() : free;
        PictureInput input = file.description().input();
        try (INDArray values = Nd4j.create(pictures, new long[] {count, input.height(), input.width(), 3}, 'c')) {
            return rows(net.outputSingle(values).dup('c').data().asFloat(), count);
        } finally {
            if (!closed) {
                idle.add(net);
            }
        }
    }

    private static List<float[]> rows(float[] values, int count) {
        int width = values.length / count;
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] row = new float[width];
            System.arraycopy(values, i * width, row, 0, width);
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        closed = true;
        idle.clear();
    }
}
