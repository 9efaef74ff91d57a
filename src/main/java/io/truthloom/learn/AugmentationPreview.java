package io.truthloom.learn;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a net would really learn from: the first crops of a run with these settings, with their boxes. */
@Component
public class AugmentationPreview {
    private static final TrainingListener NOBODY = new TrainingListener() {
        @Override
        public void iteration(int iteration, double elapsed, double loss, double rate, double seconds) {}

        @Override
        public void checkpoint(int iteration) {}

        @Override
        public double evaluate(int iteration, double elapsed, List<List<Detection>> detections) {
            return 0;
        }
    };

    AugmentationPreview() {}

    /**
     * @param pictures a few of the training pictures, all of which are read; unreadable ones are left out
     * @param count how many crops at most
     * @return crops of one size; boxes in their pixels. Empty places are grey
     * @throws LearnException nothing to learn from, said in a sentence
     */
    public List<LabelledImage> samples(
            List<String> classNames, List<LabelledImage> pictures, TrainingSettings settings, int count) {
        TrainingTask task =
                TrainingTaskFactory.create(classNames, pictures, List.of(), settings, Path.of(""), NOBODY, () -> false);
        BatchMaker maker =
                new BatchMaker(task.training(), task.shape(), task.crop(), settings.copyPaste(), settings.seed());
        List<LabelledImage> samples = new ArrayList<>();
        for (int iteration = 0; samples.size() < count; iteration++) {
            Batch batch = maker.make(iteration);
            for (int index = 0; index < task.crop().batch() && samples.size() < count; index++) {
                samples.add(LabelledImage.of(picture(task, batch, index), null, boxes(task, batch, index)));
            }
        }
        return samples;
    }

    private static RgbImage picture(TrainingTask task, Batch batch, int index) {
        int pixels = task.crop().width() * task.crop().height();
        int channels = task.shape().channels();
        byte[] rgb = new byte[pixels * 3];
        for (int pixel = 0; pixel < pixels; pixel++) {
            for (int c = 0; c < 3; c++) {
                rgb[pixel * 3 + c] = NetworkPicture.shown(batch.pictures()[(index * pixels + pixel) * channels + c]);
            }
        }
        return new RgbImage(task.crop().width(), task.crop().height(), rgb);
    }

    private static List<LabelledImage.LabelledBox> boxes(TrainingTask task, Batch batch, int index) {
        int cells = task.crop().width() / NetworkShape.STRIDE * (task.crop().height() / NetworkShape.STRIDE);
        int values = 4 + task.shape().classes();
        float[] labels = batch.labels();
        List<LabelledImage.LabelledBox> boxes = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            int at = (index * cells + cell) * values;
            for (int kind = 0; kind < task.shape().classes(); kind++) {
                if (labels[at + 4 + kind] == 1) {
                    Box box = new Box(labels[at], labels[at + 1], labels[at + 2], labels[at + 3]);
                    boxes.add(new LabelledImage.LabelledBox(kind, box.scale(NetworkShape.STRIDE, NetworkShape.STRIDE)));
                }
            }
        }
        return boxes;
    }
}
