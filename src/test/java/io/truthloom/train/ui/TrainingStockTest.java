package io.truthloom.train.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingStockTest {
    @Test
    void without_a_labelled_frame_there_is_nothing_to_train_on() {
        var stock = new TrainingStock(List.<Label>of(), 0, Map.<LabelId, Integer>of());

        assertThat(stock.isEnough()).isFalse();
        assertThat(stock.warnings()).hasSize(2);
        assertThat(stock.warnings().getLast()).startsWith("No frame is marked as labelled.");
    }

    @Test
    void one_labelled_frame_is_too_few() {
        var stock = new TrainingStock(List.<Label>of(), 1, Map.<LabelId, Integer>of());

        assertThat(stock.isEnough()).isFalse();
        assertThat(stock.warnings().getLast()).startsWith("Only one frame is labelled");
    }
}
