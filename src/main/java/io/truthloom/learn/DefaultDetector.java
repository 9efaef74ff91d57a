package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A copy of the net for each inference thread that works on it at the same time, made when first needed. */
final class DefaultDetector implements Detector {
    private final ModelFile<ModelDescription> file;
    private final InferencePool pool;
    private final PictureEncoder encoder;
    private final ConcurrentLinkedQueue<Predictor> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    DefaultDetector(ModelFile<ModelDescription> file, InferencePool pool) {
        this.file = file;
        this.pool = pool;
        NetworkShape shape = file.description().shape();
        encoder = new PictureEncoder(shape.width(), shape.height(), shape.background());
        idle.add(pool.run(this::load));
    }

    private Predictor load() {
        try {
            return new Predictor(
                    NetworkFile.read(file.network(), false), file.description().shape());
        } catch (IOException | RuntimeException e) {
            throw new LearnException("The model's network can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> classNames() {
        return file.description().classNames();
    }

    @Override
    public boolean usesBackground() {
        return file.description().shape().background();
    }

    @Override
    public double suggestedThreshold() {
        return file.description().suggestedThreshold();
    }

    @Override
    public List<Detection> detect(RgbImage image, @Nullable RgbImage background, double minScore) {
        if (closed) {
            throw new IllegalStateException("The detector is closed");
        }
        NetworkPicture picture = encoder.encode(image, background);
        return pool.run(() -> detect(picture, image, minScore));
    }

    private List<Detection> detect(NetworkPicture picture, RgbImage image, double minScore) {
        Predictor free = idle.poll();
        Predictor predictor = free == null ? load() : free;
        try {
            return predictor.detect(picture, image.width(), image.height(), minScore);
        } finally {
            if (!closed) {
                idle.add(predictor);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        idle.clear();
    }
}
