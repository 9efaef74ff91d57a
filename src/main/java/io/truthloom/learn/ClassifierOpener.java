package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens classifiers. */
@Component
class ClassifierOpener implements NetworkOpener {
    @Override
    public boolean opens(Path modelFile) {
        return ModelFormat.CLASSIFIER.isOf(modelFile);
    }

    @Override
    public OpenNetwork open(Path modelFile) {
        ModelFile<ClassifierDescription> file = ModelFormat.CLASSIFIER.read(modelFile);
        ComputationGraph net = read(modelFile, file);
        String output = net.getConfiguration().getNetworkOutputs().getFirst();
        return new OpenNetwork(
                net,
                new Input(file.description().input()),
                new NetworkHead.Classes(output),
                file.description().classNames());
    }

    private static ComputationGraph read(Path path, ModelFile<ClassifierDescription> file) {
        try {
            return NetworkFile.read(file.network(), false);
        } catch (IOException | RuntimeException e) {
            throw new LearnException("The network in " + path.getFileName() + " can't be read: " + e.getMessage(), e);
        }
    }

    private record Input(PictureInput picture) implements NetworkInput {
        @Override
        public int width() {
            return picture.width();
        }

        @Override
        public int height() {
            return picture.height();
        }

        @Override
        public int channels() {
            return 3;
        }

        @Override
        public boolean channelsLast() {
            return true;
        }

        @Override
        public Encoded encode(RgbImage image, @Nullable RgbImage background) {
            float[] values = new float[picture.length()];
            picture.write(image, values, 0);
            return new Encoded(
                    values,
                    picture.width(),
                    picture.height(),
                    (double) picture.width() / image.width(),
                    (double) picture.height() / image.height());
        }
    }
}
