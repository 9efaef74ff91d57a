package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the detectors that {@link DetectionGraph} builds. */
@Component
class DetectorOpener implements NetworkOpener {
    @Override
    public boolean opens(Path modelFile) {
        return ModelFormat.DETECTOR.isOf(modelFile);
    }

    @Override
    public OpenNetwork open(Path modelFile) {
        ModelFile<ModelDescription> file = ModelFormat.DETECTOR.read(modelFile);
        NetworkShape shape = file.description().shape();
        return new OpenNetwork(
                read(modelFile, file),
                new Input(shape),
                new NetworkHead.Boxes("boxes", (output, minimum) -> slots(shape, output, minimum)),
                file.description().classNames());
    }

    private static ComputationGraph read(Path path, ModelFile<ModelDescription> file) {
        try {
            return NetworkFile.read(file.network(), false);
        } catch (IOException | RuntimeException e) {
            throw new LearnException("The network in " + path.getFileName() + " can't be read: " + e.getMessage(), e);
        }
    }

    private static List<NetworkHead.Slot> slots(NetworkShape shape, float[] output, double minConfidence) {
        int columns = shape.width() / NetworkShape.STRIDE;
        int anchors = shape.anchors().size();
        List<NetworkHead.Slot> slots = new ArrayList<>();
        for (int start = 0, slot = 0; start < output.length; start += shape.valuesPerBox(), slot++) {
            if (output[start + 4] >= minConfidence && Float.isFinite(output[start + 2] * output[start + 3])) {
                int cell = slot / anchors;
                slots.add(new NetworkHead.Slot(
                        start + 4, start + 5, GridDecoder.box(output, start, cell % columns, cell / columns)));
            }
        }
        return slots;
    }

    private record Input(NetworkShape shape, PictureEncoder encoder) implements NetworkInput {
        Input(NetworkShape shape) {
            this(shape, new PictureEncoder(shape.width(), shape.height(), shape.background()));
        }

        @Override
        public int width() {
            return shape.width();
        }

        @Override
        public int height() {
            return shape.height();
        }

        @Override
        public int channels() {
            return shape.channels();
        }

        @Override
        public boolean channelsLast() {
            return true;
        }

        @Override
        public Encoded encode(RgbImage image, @Nullable RgbImage background) {
            NetworkPicture picture = encoder.encode(image, background);
            return new Encoded(
                    picture.tensor(shape.width(), shape.height()),
                    picture.width(),
                    picture.height(),
                    picture.scale(),
                    picture.scale());
        }
    }
}
