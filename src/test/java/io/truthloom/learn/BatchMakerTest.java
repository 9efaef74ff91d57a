package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchMakerTest {
    private static final int SIZE = 128;
    private static final int CELLS = SIZE / NetworkShape.STRIDE;
    private final NetworkShape shape = new NetworkShape(SIZE, SIZE, true, 2, List.of(new Anchor(2, 2)));
    private final CropSize crop = new CropSize(SIZE, SIZE, 6, 1.4);
    private final List<TrainingPicture> pictures = SyntheticScenes.scenes(5, 160, 160, 3).stream()
            .map(image -> TrainingPicture.of(image, new PictureEncoder(160, 160, true)))
            .toList();

    @Test
    void a_batch_follows_from_seed_and_iteration_alone() {
        Batch first = new BatchMaker(pictures, shape, crop, true, 9).make(17);
        BatchMaker other = new BatchMaker(pictures, shape, crop, true, 9);
        other.make(3);

        assertThat(other.make(17).pictures()).isEqualTo(first.pictures());
        assertThat(other.make(17).labels()).isEqualTo(first.labels());
        assertThat(other.make(18).pictures()).isNotEqualTo(first.pictures());
    }

    /** Objects are bright red or blue: at a label's centre the channel of its class is above the others. */
    @Test
    void labels_lie_on_their_objects_through_crop_flip_and_scale() {
        assertThat(shareOnObjects(false)).isEqualTo(1);
    }

    @Test
    void labels_lie_on_pasted_objects_too_but_where_a_later_one_covers_the_centre() {
        assertThat(shareOnObjects(true)).isGreaterThan(0.9);
    }

    private double shareOnObjects(boolean copyPaste) {
        BatchMaker maker = new BatchMaker(pictures, shape, crop, copyPaste, 4);
        int labels = 0;
        int onObject = 0;
        for (int iteration = 0; iteration < 20; iteration++) {
            Batch batch = maker.make(iteration);
            for (int at = 0; at < batch.labels().length; at += 6) {
                if (batch.labels()[at + 4] + batch.labels()[at + 5] > 0) {
                    labels++;
                    onObject += liesOnObject(batch, at) ? 1 : 0;
                }
            }
        }
        assertThat(labels).isGreaterThan(200);
        return (double) onObject / labels;
    }

    private static boolean liesOnObject(Batch batch, int at) {
        float[] labels = batch.labels();
        int index = at / 6 / (CELLS * CELLS);
        int x = (int) ((labels[at] + labels[at + 2]) / 2 * NetworkShape.STRIDE);
        int y = (int) ((labels[at + 1] + labels[at + 3]) / 2 * NetworkShape.STRIDE);
        int pixel = ((index * SIZE + y) * SIZE + x) * 4;
        float red = batch.pictures()[pixel];
        float blue = batch.pictures()[pixel + 2];
        boolean rightColour = labels[at + 4] == 1 ? red > blue : blue > red;
        return rightColour && batch.pictures()[pixel + 3] > 0.5f;
    }
}
