package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.Box;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GridDecoderTest {
    private static final int COLUMNS = 4;
    private final NetworkShape shape = new NetworkShape(32, 64, false, 2, List.of(new Anchor(1, 1), new Anchor(2, 2)));
    private final float[] output = new float[8 * COLUMNS * 2 * shape.valuesPerBox()];

    @Test
    void reads_class_score_and_box_of_a_cell() {
        put(2, 5, 1, 0.25f, 0.5f, 2f, 1f, 0.8f, 0.1f, 0.9f);

        List<Detection> found = new GridDecoder(shape).decode(output, COLUMNS, 0.1);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().classIndex()).isEqualTo(1);
        assertThat(found.getFirst().score()).isCloseTo(0.72, Offset.offset(1e-6));
        assertThat(found.getFirst().box()).isEqualTo(new Box(10, 40, 26, 48));
    }

    @Test
    void keeps_the_best_of_boxes_on_each_other_class_by_class() {
        put(1, 1, 0, 0.5f, 0.5f, 2f, 2f, 0.6f, 1f, 0f);
        put(1, 1, 1, 0.6f, 0.5f, 2f, 2f, 0.9f, 1f, 0f);
        put(2, 1, 0, -0.5f, 0.5f, 2f, 2f, 0.7f, 0f, 1f);

        List<Detection> found = new GridDecoder(shape).decode(output, COLUMNS, 0.1);

        assertThat(found).extracting(Detection::classIndex).containsExactly(0, 1);
        assertThat(found.getFirst().score()).isCloseTo(0.9, Offset.offset(1e-6));
    }

    @Test
    void leaves_out_weak_boxes_and_values_that_are_no_numbers() {
        put(0, 0, 0, 0.5f, 0.5f, 1f, 1f, 0.2f, 1f, 0f);
        put(3, 7, 0, 0.5f, 0.5f, 1f, 1f, Float.NaN, 1f, 0f);

        assertThat(new GridDecoder(shape).decode(output, COLUMNS, 0.25)).isEmpty();
    }

    private void put(int column, int row, int anchor, float... values) {
        int at = ((row * COLUMNS + column) * 2 + anchor) * shape.valuesPerBox();
        System.arraycopy(values, 0, output, at, values.length);
    }
}
